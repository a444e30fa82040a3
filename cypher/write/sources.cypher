// Lets sources hold a document, each with what it says about its copy.
// Parameters: documentId: string, rows: list of map with id: string
UNWIND $rows AS row
MATCH (d:Document {id: $documentId})
MATCH (s:Source {id: row.id})
SET s = row
MERGE (s)-[:HOLDS]->(d)
