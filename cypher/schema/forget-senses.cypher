// Takes away senses, so that all names can be resolved anew.
// Parameters: limit: integer (senses of one transaction)
// Columns: gone: integer
MATCH (s:Sense)
WITH s
LIMIT $limit
DETACH DELETE s
RETURN count(*) AS gone
