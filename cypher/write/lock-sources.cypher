// Locks the sources against other writers, creating those that are new, and tells which documents they hold.
// Parameters: sources: list of string, sorted so that writers wait for each other in one order
// Columns: source: string, documentId: string or null
UNWIND $sources AS id
MERGE (s:Source {id: id})
SET s.id = s.id
WITH s
OPTIONAL MATCH (s)-[:HOLDS]->(d:Document)
RETURN s.id AS source, d.id AS documentId
