// Which supplies the claims state of each product, the best documented first.
// Parameters: ids: list of string (of products), statuses: list of string or null,
//   counted: boolean (whether the total is wanted; else it is 0),
//   limit: integer, afterOrigins: integer or null, afterName: string, afterId: string (sort keys of the last row seen)
// Columns: id: string, total: integer, rows: list of [edge, supplier, buyer]
UNWIND $ids AS id
MATCH (p:Product {id: id})
CALL (p) {
  MATCH (p)<-[:OF_PRODUCT]-(c:Claim {type: 'SUPPLIES'})
  WHERE $counted AND coalesce(c.denied, false) = false AND ($statuses IS NULL OR c.status IN $statuses)
  RETURN count(DISTINCT c.edgeId) AS total
}
CALL (p) {
  MATCH (p)<-[:OF_PRODUCT]-(c:Claim {type: 'SUPPLIES'})-[:SUBJECT]->(s:Entity)
  WHERE $limit > 0 AND coalesce(c.denied, false) = false AND ($statuses IS NULL OR c.status IN $statuses)
  MATCH (s)-[r:SUPPLIES]->(b:Entity)
  WHERE r.id = c.edgeId
  WITH DISTINCT r, s, b
  WHERE $afterOrigins IS NULL OR r.origins < $afterOrigins OR (r.origins = $afterOrigins
    AND (s.name > $afterName OR (s.name = $afterName AND r.id > $afterId)))
  WITH r, s, b
  ORDER BY r.origins DESC, s.name, r.id
  LIMIT $limit
  RETURN collect([
    [type(r), s.id, b.id, r.id, r.products,
      r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence],
    [s.id, s.name, s.aliases, labels(s)],
    [b.id, b.name, b.aliases, labels(b)]
  ]) AS rows
}
RETURN id, total, rows
