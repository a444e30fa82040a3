// Which firms supply each other.
// Parameters: none
// Columns: there: path, back: path
MATCH there = (a:Entity)-[r:SUPPLIES]->(b:Entity)
WHERE a.id < b.id
MATCH back = (b)-[q:SUPPLIES]->(a)
RETURN there, back
ORDER BY r.origins + q.origins DESC
LIMIT 100
