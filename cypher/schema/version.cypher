// The version of the graph, whether it is being restored, and whether nodes stand here that belong to no version of it.
// Parameters: none
// Columns: version: integer or null, restoring: boolean, nodes: integer (of any label; counting stops at 1)
CALL () {
  MATCH (v:Smezhnik)
  RETURN max(v.version) AS version, count(v.restoring) > 0 AS restoring
}
CALL () {
  MATCH (n)
  WITH n
  LIMIT 1
  RETURN count(n) AS nodes
}
RETURN version, restoring, nodes
