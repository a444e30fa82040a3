// The blocks with these ids, each with the keys of its senses unless they are too many.
// Parameters: ids: list of string, most: integer
// Columns: id: string, size: integer, keys: list of string
MATCH (b:Block)
WHERE b.id IN $ids
CALL (b) {
  MATCH (b)<-[:MEETS_IN]-(s:Sense)
  WHERE b.size <= $most
  RETURN collect(s.key) AS keys
}
RETURN b.id AS id, b.size AS size, keys
