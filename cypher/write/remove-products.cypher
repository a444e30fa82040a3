// Takes away products that no claim names any more, once their edges are gone.
// Parameters: ids: list of string
MATCH (p:Product)
WHERE p.id IN $ids
DETACH DELETE p
