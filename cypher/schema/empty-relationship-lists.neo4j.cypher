// Makes those lists of relationships empty that neo4j-admin could not import so.
// Parameters: labels: list of string (a type), key: string, mark: string, limit: integer (relationships of one transaction)
// Columns: changed: integer
MATCH ()-[r:$($labels)]->()
WHERE r[$key] = [$mark]
WITH r
LIMIT $limit
SET r[$key] = []
RETURN count(r) AS changed
