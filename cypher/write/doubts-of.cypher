// The doubtful pairs that senses are an end of.
// Parameters: ids: list of string
// Columns: id: string
MATCH (s:Sense)<-[:DOUBTS]-(d:Doubt)
WHERE s.id IN $ids
RETURN DISTINCT d.id AS id
