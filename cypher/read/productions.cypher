// What each entity makes, the best documented first.
// Parameters: ids: list of string, statuses: list of string or null,
//   counted: boolean (whether the total is wanted; else it is 0),
//   limit: integer, afterOrigins: integer or null, afterName: string, afterId: string (sort keys of the last row seen)
// Columns: id: string, total: integer, rows: list of [edge, product]
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:PRODUCES]->(:Product)
  WHERE $counted AND ($statuses IS NULL OR r.status IN $statuses)
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n)-[r:PRODUCES]->(p:Product)
  WHERE $limit > 0 AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($afterOrigins IS NULL OR r.origins < $afterOrigins OR (r.origins = $afterOrigins
      AND (p.name > $afterName OR (p.name = $afterName AND p.id > $afterId))))
  WITH r, p
  ORDER BY r.origins DESC, p.name, p.id
  LIMIT $limit
  RETURN collect([
    [type(r), startNode(r).id, endNode(r).id, r.id, r.products,
      r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence],
    {id: p.id, name: p.name, votes: p.votes}
  ]) AS rows
}
RETURN id, total, rows
