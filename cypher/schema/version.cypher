// The version of the graph, and whether nodes stand here that belong to no version of it.
// Parameters: none
// Columns: version: integer or null, nodes: integer (of any label; counting stops at 1)
CALL () {
  MATCH (v:Smezhnik)
  RETURN max(v.version) AS version
}
CALL () {
  MATCH (n)
  WITH n
  LIMIT 1
  RETURN count(n) AS nodes
}
RETURN version, nodes
