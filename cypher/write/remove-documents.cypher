// Takes away documents that no source holds any more, once their sentences are gone.
// Parameters: ids: list of string
MATCH (d:Document)
WHERE d.id IN $ids
DETACH DELETE d
