// Relations of each entity, whichever end it is: of each the best documented ones.
// Parameters: ids: list of string, types: list of string (of SUPPLIES, DESCENDS_FROM, PART_OF), limit: integer (rows of one entity),
//   way: string or null ('downstream' and 'upstream' follow supplies one way only)
// Columns: id: string, rows: list of [edge, entity (the other end)]
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:SUPPLIES|DESCENDS_FROM|PART_OF]-(e:Entity)
  WHERE type(r) IN $types
    AND ($way IS NULL OR type(r) <> 'SUPPLIES' OR ($way = 'downstream') = (startNode(r).id = n.id))
  WITH r, e
  ORDER BY r.origins DESC, e.name, e.id, r.id
  LIMIT $limit
  RETURN collect([
    [type(r), startNode(r).id, endNode(r).id, r.id, r.products,
      r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence],
    [e.id, e.name, e.aliases, labels(e)]
  ]) AS rows
}
RETURN id, rows
