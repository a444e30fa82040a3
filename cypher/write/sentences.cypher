// Adds the sentences of a document that its claims are stated in.
// Parameters: documentId: string, rows: list of {id: string, start: integer, end: integer, text: string}
UNWIND $rows AS row
MATCH (d:Document {id: $documentId})
CREATE (s:Sentence {id: row.id, start: row.start, end: row.end, text: row.text})
CREATE (s)-[:IN_DOCUMENT]->(d)
