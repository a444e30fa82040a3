// Lets sources hold documents, each with what it says about its copy.
// Parameters: rows: list of {id: string, documentId: string, properties: map}
UNWIND $rows AS row
MATCH (d:Document {id: row.documentId})
MATCH (s:Source {id: row.id})
SET s = row.properties
MERGE (s)-[:HOLDS]->(d)
