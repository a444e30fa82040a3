// Whom the entities supply, each buyer with all its suppliers.
// Parameters: ids: list of string, statuses: list of string, limit: integer (buyers)
// Columns: entity: list (a buyer), rows: list of [edge, entity (a supplier)]
MATCH (n:Entity)-[r:SUPPLIES]->(b:Entity)
WHERE n.id IN $ids AND r.status IN $statuses
WITH b, sum(r.origins) AS documents
ORDER BY documents DESC, b.name, b.id
LIMIT $limit
CALL (b) {
  MATCH (b)<-[q:SUPPLIES]-(s:Entity)
  WHERE q.status IN $statuses
  RETURN collect([
    [type(q), s.id, b.id, q.id, q.products,
      q.status, q.firstDate, q.lastDate, q.claims, q.documents, q.origins, q.confidence],
    [s.id, s.name, s.aliases, labels(s)]
  ]) AS rows
}
RETURN [b.id, b.name, b.aliases, labels(b)] AS entity, rows
