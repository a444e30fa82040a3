// By what the reprints of documents are found, and of which origin they are.
// Parameters: ids: list of string
// Columns: id: string, originId: string, sketch: string
MATCH (d:Document)
WHERE d.id IN $ids AND d.sketch IS NOT NULL
RETURN d.id AS id, coalesce(d.originId, d.id) AS originId, d.sketch AS sketch
