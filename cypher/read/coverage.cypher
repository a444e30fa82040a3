// How much the graph holds, and from when to when its documents were published.
// Parameters: none
// Columns: documents: integer, claims: integer, entities: integer, edges: integer, firstDate: string or null, lastDate: string or null
CALL () {
  MATCH (d:Document)
  RETURN count(d) AS documents, min(d.date) AS firstDate, max(d.date) AS lastDate
}
CALL () {
  MATCH (c:Claim)
  RETURN count(c) AS claims
}
CALL () {
  MATCH (e:Entity)
  RETURN count(e) AS entities
}
CALL () {
  MATCH ()-[r:SUPPLIES|PRODUCES|DESCENDS_FROM|PART_OF|COOPERATES_WITH|LOCATED_IN|WORKS_FOR|VISITED]->()
  RETURN count(r) AS edges
}
RETURN documents, claims, entities, edges, firstDate, lastDate
