// What an entity descends from, and everything that descends from one of these, with the descents and the supplies among them.
// Parameters: id: string, limit: integer (members)
// Columns: members: list of map, rows: list of {edge: map, type: string, subjectId: string, objectId: string}
MATCH (x:Entity {id: $id})-[:DESCENDS_FROM*0..12]->(a:Entity)
WITH collect(DISTINCT a.id) AS ancestors
CALL (ancestors) {
  UNWIND ancestors AS id
  MATCH (a:Entity {id: id})<-[:DESCENDS_FROM*0..12]-(m:Entity)
  WITH DISTINCT m, m.id IN ancestors AS ancestor
  ORDER BY ancestor DESC, m.claims DESC, m.id
  LIMIT $limit
  RETURN collect({id: m.id, name: m.name, aliases: m.aliases, kinds: labels(m)}) AS members, collect(m.id) AS memberIds
}
CALL (memberIds) {
  UNWIND memberIds AS id
  MATCH (s:Entity {id: id})-[r:DESCENDS_FROM|SUPPLIES]->(o:Entity)
  WHERE o.id IN memberIds
  RETURN collect({edge: properties(r), type: type(r), subjectId: s.id, objectId: o.id}) AS rows
}
RETURN members, rows
