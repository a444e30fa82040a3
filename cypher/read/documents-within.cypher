// The documents that were read from a folder, in the order of their sources.
// Parameters: prefix: string (what the sources begin with)
// Columns: id: string
MATCH (s:Source)-[:HOLDS]->(d:Document)
WHERE s.id STARTS WITH $prefix
WITH d.id AS id, min(s.id) AS source
ORDER BY source, id
RETURN id
