// What an entity descends from, and everything that descends from one of these, with the descents and the supplies among them.
// Parameters: id: string, limit: integer (members)
// Columns: members: list of entities, rows: list of edges
MATCH (x:Entity {id: $id})-[:DESCENDS_FROM*0..12]->(a:Entity)
WITH collect(DISTINCT a.id) AS ancestors
CALL (ancestors) {
  UNWIND ancestors AS id
  MATCH (a:Entity {id: id})<-[:DESCENDS_FROM*0..12]-(m:Entity)
  WITH DISTINCT m, m.id IN ancestors AS ancestor
  ORDER BY ancestor DESC, m.claims DESC, m.id
  LIMIT $limit
  RETURN collect([m.id, m.name, m.aliases, labels(m)]) AS members, collect(m.id) AS memberIds
}
CALL (memberIds) {
  UNWIND memberIds AS id
  MATCH (s:Entity {id: id})-[r:DESCENDS_FROM|SUPPLIES]->(o:Entity)
  WHERE o.id IN memberIds
  RETURN collect([type(r), s.id, o.id, r.id, r.products,
    r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence]) AS rows
}
RETURN members, rows
