// The relations with these ids between these entities and products, as paths for Neo4j Browser to draw.
// Parameters: ids: list of string (of entities), edges: list of string
// Columns: path: path
MATCH (s:Entity)
WHERE s.id IN $ids
MATCH path = (s)-[r]->()
WHERE r.id IN $edges
RETURN path
