// Documents of the origins of the documents that hold any of the passages or are these.
// Parameters: passages: list of string, ids: list of string
// Columns: id: string, originId: string, sketch: string
CALL () {
  MATCH (p:Passage)<-[:CONTAINS]-(d:Document)
  WHERE p.id IN $passages
  RETURN d.originId AS originId
  UNION
  MATCH (d:Document)
  WHERE d.id IN $ids
  RETURN d.originId AS originId
}
MATCH (k:Document {originId: originId})
WHERE k.sketch IS NOT NULL
RETURN DISTINCT k.id AS id, k.originId AS originId, k.sketch AS sketch
