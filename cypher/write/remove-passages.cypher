// Takes away passages that no document holds any more.
// Parameters: ids: list of string
MATCH (p:Passage)
WHERE p.id IN $ids
DETACH DELETE p
