// Locks the sources against other writers, creating those that are new, and tells which documents they hold.
// Parameters: sources: list of string (sorted, so that writers wait for each other in one order)
// Columns: documents: list of string (ids)
UNWIND $sources AS id
MERGE (s:Source {id: id})
SET s.id = s.id
RETURN [(s)-[:HOLDS]->(d:Document) | d.id] AS documents
