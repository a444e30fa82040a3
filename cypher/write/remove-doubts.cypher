// Takes away pairs of senses that are doubtful no more.
// Parameters: ids: list of string
MATCH (d:Doubt)
WHERE d.id IN $ids
DETACH DELETE d
