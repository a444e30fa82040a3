// Entities that have a name beginning with the key: whole names first, then those that most claims speak of.
// Parameters: stem: string (the first three characters of the key), key: string, kinds: list of string or null, limit: integer,
//   counted: boolean (whether the numbers are wanted)
// Columns: entity: list, suppliers: integer or null, buyers: integer or null
MATCH (n:Name {stem: $stem})-[:NAMES]->(e:Entity)
WHERE n.key STARTS WITH $key AND ($kinds IS NULL OR any(kind IN labels(e) WHERE kind IN $kinds))
WITH e, max(n.key = $key) AS whole
ORDER BY whole DESC, e.claims DESC, e.name, e.id
LIMIT $limit
RETURN [e.id, e.name, e.aliases, labels(e)] AS entity,
  CASE WHEN $counted THEN COUNT { (e)<-[:SUPPLIES]-(:Entity) } END AS suppliers,
  CASE WHEN $counted THEN COUNT { (e)-[:SUPPLIES]->(:Entity) } END AS buyers
