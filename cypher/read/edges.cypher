// The edges with these ids, found through any of the claims behind them.
// Parameters: ids: list of string
// Columns: edge: list
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
RETURN [type(r), startNode(r).id, endNode(r).id, r.id, r.products,
  r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence] AS edge
