// The edges with these ids, found through any of the claims behind them.
// Parameters: ids: list of string
// Columns: edge: map of its properties, type: string, subjectId: string, objectId: string
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim {edgeId: id})
  RETURN c
  LIMIT 1
}
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT|OF_PRODUCT]->(o)
MATCH (s)-[r]-(o)
WHERE r.id = id
RETURN properties(r) AS edge, type(r) AS type, startNode(r).id AS subjectId, endNode(r).id AS objectId
