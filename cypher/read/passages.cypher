// The passages with these ids, each with the documents that hold it unless they are too many.
// Parameters: ids: list of string, most: integer
// Columns: id: string, size: integer, documents: list of string
MATCH (p:Passage)
WHERE p.id IN $ids
WITH p, COUNT { (p)<-[:CONTAINS]-(:Document) } AS size
CALL (p, size) {
  MATCH (p)<-[:CONTAINS]-(d:Document)
  WHERE size <= $most
  RETURN collect(d.id) AS documents
}
RETURN p.id AS id, size, documents
