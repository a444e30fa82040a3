// The version of the graph, what is unfinished in it, and whether nodes stand here that belong to no version of it.
// Parameters: none
// Columns: version: integer or null, restoring: boolean, emptyLists: list of string (as an export for neo4j-admin wrote them) or null,
//   nodes: integer (of any label; counting stops at 1)
CALL () {
  MATCH (v:Smezhnik)
  RETURN max(v.version) AS version, count(v.restoring) > 0 AS restoring, collect(v.emptyLists) AS emptyLists
}
CALL () {
  MATCH (n)
  WITH n
  LIMIT 1
  RETURN count(n) AS nodes
}
RETURN version, restoring, emptyLists[0] AS emptyLists, nodes
