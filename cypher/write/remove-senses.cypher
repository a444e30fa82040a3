// Takes away senses that no document uses any more.
// Parameters: ids: list of string
MATCH (s:Sense)
WHERE s.id IN $ids
DETACH DELETE s
