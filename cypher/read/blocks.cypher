// The blocks with these ids, each with the keys of its senses unless they are too many.
// Parameters: ids: list of string, most: integer
// Columns: id: string, size: integer, keys: list of string
MATCH (b:Block)
WHERE b.id IN $ids
RETURN b.id AS id, b.size AS size, CASE WHEN b.size <= $most THEN [(b)<-[:MEETS_IN]-(s:Sense) | s.key] ELSE [] END AS keys
