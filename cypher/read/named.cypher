// What bears each of the names.
// Parameters: ids: list of string (of names), kinds: list of string or null
// Columns: key: string, entity: list, claims: integer
MATCH (n:Name)
WHERE n.id IN $ids
MATCH (n)-[:NAMES]->(e:Entity)
WHERE $kinds IS NULL OR any(kind IN labels(e) WHERE kind IN $kinds)
RETURN n.key AS key, [e.id, e.name, e.aliases, labels(e)] AS entity, e.claims AS claims
