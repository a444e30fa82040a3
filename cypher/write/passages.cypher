// Keeps passages of documents by which reprints are found.
// Parameters: rows: list of {documentId: string, id: string}
UNWIND $rows AS row
MATCH (d:Document {id: row.documentId})
MERGE (p:Passage {id: row.id})
MERGE (d)-[:CONTAINS]->(p)
