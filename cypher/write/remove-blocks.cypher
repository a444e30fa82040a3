// Takes away blocks that nothing meets in any more.
// Parameters: ids: list of string
MATCH (b:Block)
WHERE b.id IN $ids
DETACH DELETE b
