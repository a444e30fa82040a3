// Takes away what a restore that did not finish has left.
// Parameters: limit: integer (nodes of one transaction)
// Columns: cleared: integer
MATCH (n)
WHERE NOT n:Smezhnik
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS cleared
