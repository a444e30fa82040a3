// Of the documents that use each sense the first by id.
// Parameters: ids: list of string, most: integer
// Columns: id: string, documents: list of string
UNWIND $ids AS id
MATCH (:Sense {id: id})<-[:USES]-(d:Document)
WITH id, d.id AS documentId
ORDER BY documentId
WITH id, collect(documentId) AS documents
RETURN id, documents[0..$most] AS documents
