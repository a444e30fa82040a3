// Claims behind each edge, as far as the fold reads them.
// Parameters: ids: list of string
// Columns: edgeId: string, claims: list of map
MATCH (c:Claim)-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(d:Document)
WHERE c.edgeId IN $ids
RETURN c.edgeId AS edgeId, collect({
  documentId: c.documentId, originId: coalesce(d.originId, d.id), product: c.product, status: c.status, date: c.date, from: c.from, to: c.to,
  denied: c.denied, confidence: c.confidence, published: d.date
}) AS claims
