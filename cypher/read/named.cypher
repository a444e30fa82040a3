// What bears each of the names.
// Parameters: ids: list of string (of names), kinds: list of string or null
// Columns: key: string, id: string, name: string, aliases: list of string, kinds: list of string, claims: integer
MATCH (n:Name)
WHERE n.id IN $ids
MATCH (n)-[:NAMES]->(e:Entity)
WHERE $kinds IS NULL OR any(kind IN labels(e) WHERE kind IN $kinds)
RETURN n.key AS key, e.id AS id, e.name AS name, e.aliases AS aliases, labels(e) AS kinds, e.claims AS claims
