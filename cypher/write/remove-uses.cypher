// Takes away what documents said under their names.
// Parameters: ids: list of string
MATCH (d:Document)-[u:USES]->(:Sense)
WHERE d.id IN $ids
DELETE u
