// Keeps what documents say under their names.
// Parameters: rows: list of {documentId: string, senseId: string, said: string (JSON)}
UNWIND $rows AS row
MATCH (d:Document {id: row.documentId})
MATCH (s:Sense {id: row.senseId})
CREATE (d)-[:USES {said: row.said}]->(s)
