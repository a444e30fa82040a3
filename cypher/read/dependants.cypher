// Whom the entities supply, each buyer with all its suppliers.
// Parameters: ids: list of string, statuses: list of string, limit: integer (buyers)
// Columns: entity: map (a buyer), rows: list of {edge: map, type: string, subjectId: string, objectId: string, entity: map (a supplier)}
MATCH (n:Entity)-[r:SUPPLIES]->(b:Entity)
WHERE n.id IN $ids AND r.status IN $statuses
WITH b, sum(r.origins) AS documents
ORDER BY documents DESC, b.name, b.id
LIMIT $limit
CALL (b) {
  MATCH (b)<-[q:SUPPLIES]-(s:Entity)
  WHERE q.status IN $statuses
  RETURN collect({
    edge: properties(q), type: type(q), subjectId: s.id, objectId: b.id,
    entity: {id: s.id, name: s.name, aliases: s.aliases, kinds: labels(s)}
  }) AS rows
}
RETURN {id: b.id, name: b.name, aliases: b.aliases, kinds: labels(b)} AS entity, rows
