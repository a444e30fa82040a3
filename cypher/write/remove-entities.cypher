// Takes away entities that no document names any more, once their edges and names are gone.
// Parameters: ids: list of string
MATCH (e:Entity)
WHERE e.id IN $ids
DETACH DELETE e
