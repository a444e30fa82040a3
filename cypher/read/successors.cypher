// What was formed from each entity, the best documented first.
// Parameters: ids: list of string, statuses: list of string or null, product: string or null (part of a name, in lower case, ё as е),
//   counted: boolean (whether the total is wanted; else it is 0),
//   limit: integer, afterOrigins: integer or null, afterName: string, afterId: string (sort keys of the last row seen)
// Columns: entity: list, total: integer, rows: list of [edge, entity]
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[r:DESCENDS_FROM]-(:Entity)
  WHERE $counted AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($product IS NULL OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $product))
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n)<-[r:DESCENDS_FROM]-(e:Entity)
  WHERE $limit > 0 AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($product IS NULL OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $product))
    AND ($afterOrigins IS NULL OR r.origins < $afterOrigins OR (r.origins = $afterOrigins
      AND (e.name > $afterName OR (e.name = $afterName AND e.id > $afterId))))
  WITH r, e
  ORDER BY r.origins DESC, e.name, e.id
  LIMIT $limit
  RETURN collect([
    [type(r), startNode(r).id, endNode(r).id, r.id, r.products,
      r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence],
    [e.id, e.name, e.aliases, labels(e)]
  ]) AS rows
}
RETURN [n.id, n.name, n.aliases, labels(n)] AS entity, total, rows
