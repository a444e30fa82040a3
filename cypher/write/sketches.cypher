// Keeps by what the reprints of documents are found.
// Parameters: rows: list of {documentId: string, sketch: string}
UNWIND $rows AS row
MATCH (d:Document {id: row.documentId})
SET d.sketch = row.sketch
