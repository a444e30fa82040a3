// Locks a source against other writers, and tells which document it holds; no row for an unknown source.
// Parameters: source: string
// Columns: documentId: string
MATCH (s:Source {id: $source})
SET s.id = s.id
WITH s
MATCH (s)-[:HOLDS]->(d:Document)
RETURN d.id AS documentId
