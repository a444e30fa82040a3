// Relations that documents published since a day speak of, the latest first, each with its claims as far as the fold reads them.
// Parameters: since: string, limit: integer
// Columns: edge: list, published: string, claims: list of map
MATCH (d:Document)
WHERE d.date >= $since
MATCH (d)<-[:IN_DOCUMENT]-(:Sentence)<-[:STATED_IN]-(c:Claim)
WHERE c.edgeId IS NOT NULL AND coalesce(c.denied, false) = false
WITH c.edgeId AS id, max(d.date) AS published
ORDER BY published DESC, id
LIMIT $limit
CALL (id) {
  MATCH (c:Claim {edgeId: id})-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(d:Document)
  RETURN collect({
    documentId: c.documentId, product: c.product, status: c.status, date: c.date, from: c.from, to: c.to,
    denied: c.denied, confidence: c.confidence, published: d.date
  }) AS claims
}
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
  r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence] AS edge, published, claims
