// How many nodes and relationships there are. The embedded engine tells by its API.
// Parameters: none
// Columns: nodes: integer, relationships: integer
CALL () {
  MATCH (n)
  RETURN count(n) AS nodes
}
CALL () {
  MATCH ()-[r]->()
  RETURN count(r) AS relationships
}
RETURN nodes, relationships
