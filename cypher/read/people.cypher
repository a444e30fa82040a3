// Who works for each entity, the best documented first.
// Parameters: ids: list of string, statuses: list of string or null, product: string or null (part of a name, in lower case, ё as е),
//   limit: integer, afterOrigins: integer or null, afterName: string, afterId: string (sort keys of the last row seen)
// Columns: id: string, total: integer, rows: list of {edge: map, type: string, subjectId: string, objectId: string, entity: map}
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[r:WORKS_FOR]-(:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses)
    AND ($product IS NULL OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $product))
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n)<-[r:WORKS_FOR]-(e:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses)
    AND ($product IS NULL OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $product))
    AND ($afterOrigins IS NULL OR r.origins < $afterOrigins OR (r.origins = $afterOrigins
      AND (e.name > $afterName OR (e.name = $afterName AND e.id > $afterId))))
  WITH r, e
  ORDER BY r.origins DESC, e.name, e.id
  LIMIT $limit
  RETURN collect({
    edge: properties(r), type: type(r), subjectId: startNode(r).id, objectId: endNode(r).id,
    entity: {id: e.id, name: e.name, aliases: e.aliases, kinds: labels(e)}
  }) AS rows
}
RETURN id, total, rows
