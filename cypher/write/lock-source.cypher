// Locks a source against other writers, and tells which documents it holds; no row for an unknown source.
// Parameters: source: string
// Columns: documents: list of string (ids)
MATCH (s:Source {id: $source})
SET s.id = s.id
RETURN [(s)-[:HOLDS]->(d:Document) | d.id] AS documents
