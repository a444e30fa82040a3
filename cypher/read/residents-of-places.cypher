// Who is located in any of the places.
// Parameters: keys: list of string (of names of places), limit: integer
// Columns: id: string
MATCH (name:Name)-[:NAMES]->(:Place)<-[:LOCATED_IN]-(e:Entity)
WHERE name.key IN $keys
WITH DISTINCT e
ORDER BY e.claims DESC, e.id
LIMIT $limit
RETURN e.id AS id
