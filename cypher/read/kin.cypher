// All documents of the origins of the documents with these ids.
// Parameters: ids: list of string
// Columns: id: string, originId: string, sketch: string
MATCH (d:Document)
WHERE d.id IN $ids
WITH DISTINCT d.originId AS originId
MATCH (k:Document {originId: originId})
WHERE k.sketch IS NOT NULL
RETURN k.id AS id, k.originId AS originId, k.sketch AS sketch
