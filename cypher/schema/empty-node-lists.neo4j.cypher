// Makes those lists of nodes empty that neo4j-admin could not import so.
// Parameters: labels: list of string, key: string, mark: string, limit: integer (nodes of one transaction)
// Columns: changed: integer
MATCH (n:$($labels))
WHERE n[$key] = [$mark]
WITH n
LIMIT $limit
SET n[$key] = []
RETURN count(n) AS changed
