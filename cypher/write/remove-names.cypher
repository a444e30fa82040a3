// Takes away names under which search finds entities no more.
// Parameters: ids: list of string
MATCH (n:Name)
WHERE n.id IN $ids
DETACH DELETE n
