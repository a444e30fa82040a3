// Pairs of entities that supply each other, the best documented first; those of one entity where an id is given.
// Parameters: id: string or null, limit: integer
// Columns: one: list (an edge), other: list (the edge back)
MATCH (a:Entity)-[r:SUPPLIES]->(b:Entity)
WHERE ($id IS NULL OR a.id = $id) AND ($id IS NOT NULL OR a.id < b.id)
MATCH (b)-[q:SUPPLIES]->(a)
WITH a, b, r, q
ORDER BY r.origins + q.origins DESC, a.name, b.name, r.id
LIMIT $limit
RETURN [type(r), a.id, b.id, r.id, r.products,
  r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence] AS one,
  [type(q), b.id, a.id, q.id, q.products,
    q.status, q.firstDate, q.lastDate, q.claims, q.documents, q.origins, q.confidence] AS other
