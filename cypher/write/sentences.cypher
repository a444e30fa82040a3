// Adds the sentences of documents that their claims are stated in.
// Parameters: rows: list of {documentId: string, id: string, start: integer, end: integer, text: string}
UNWIND $rows AS row
MATCH (d:Document {id: row.documentId})
CREATE (s:Sentence {id: row.id, start: row.start, end: row.end, text: row.text})
CREATE (s)-[:IN_DOCUMENT]->(d)
