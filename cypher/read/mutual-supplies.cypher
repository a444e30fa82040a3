// Pairs of entities that supply each other, the best documented first; those of one entity where an id is given.
// Parameters: id: string or null, limit: integer
// Columns: one: map (an edge's row), other: map (the edge's row back)
MATCH (a:Entity)-[r:SUPPLIES]->(b:Entity)
WHERE ($id IS NULL OR a.id = $id) AND ($id IS NOT NULL OR a.id < b.id)
MATCH (b)-[q:SUPPLIES]->(a)
WITH a, b, r, q
ORDER BY r.origins + q.origins DESC, a.name, b.name, r.id
LIMIT $limit
RETURN {edge: properties(r), type: type(r), subjectId: a.id, objectId: b.id} AS one,
  {edge: properties(q), type: type(q), subjectId: b.id, objectId: a.id} AS other
