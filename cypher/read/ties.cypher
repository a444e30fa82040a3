// Relations of each entity, whichever end it is: of each the best documented ones.
// Parameters: ids: list of string, types: list of string (of SUPPLIES, DESCENDS_FROM, PART_OF), limit: integer (rows of one entity),
//   way: string or null ('downstream' and 'upstream' follow supplies one way only)
// Columns: id: string, rows: list of {edge: map, type: string, subjectId: string, objectId: string, entity: map (the other end)}
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:SUPPLIES|DESCENDS_FROM|PART_OF]-(e:Entity)
  WHERE type(r) IN $types
    AND ($way IS NULL OR type(r) <> 'SUPPLIES' OR ($way = 'downstream') = (startNode(r).id = n.id))
  WITH r, e
  ORDER BY r.origins DESC, e.name, e.id, r.id
  LIMIT $limit
  RETURN collect({
    edge: properties(r), type: type(r), subjectId: startNode(r).id, objectId: endNode(r).id,
    entity: {id: e.id, name: e.name, aliases: e.aliases, kinds: labels(e)}
  }) AS rows
}
RETURN id, rows
