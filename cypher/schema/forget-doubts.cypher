// Takes away doubtful pairs, so that all names can be resolved anew.
// Parameters: limit: integer (pairs of one transaction)
// Columns: gone: integer
MATCH (d:Doubt)
WITH d
LIMIT $limit
DETACH DELETE d
RETURN count(*) AS gone
