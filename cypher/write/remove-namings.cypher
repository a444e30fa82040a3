// Takes away what the documents call their entities.
// Parameters: ids: list of string
MATCH (d:Document)-[m:MENTIONS]->(:Entity)
WHERE d.id IN $ids
DELETE m
