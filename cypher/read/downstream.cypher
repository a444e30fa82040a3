// Whom the entities supply, tier by tier: of each tier, which is a row of the answer, the best documented supplies.
// Parameters: focal: {ids: list of string}, tiers: integer (1 to 6), limit: integer (rows of one tier),
//   filter: {statuses: list of string}
// Columns: entities: list of list, rows: list of [id of the near end, edge (without type and ends), entity (the far end)]
MATCH (x:Entity)
WHERE x.id IN $focal.ids
WITH collect(x) AS tier0
CALL (tier0) {
  UNWIND tier0 AS n
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 1 AND r.status IN $filter.statuses
  WITH n, r, e
  ORDER BY r.origins DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect([n, r, e]) AS rows1, collect(DISTINCT e) AS tier1
}
CALL (tier1) {
  UNWIND tier1 AS n
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 2 AND r.status IN $filter.statuses
  WITH n, r, e
  ORDER BY r.origins DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect([n, r, e]) AS rows2, collect(DISTINCT e) AS tier2
}
CALL (tier2) {
  UNWIND tier2 AS n
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 3 AND r.status IN $filter.statuses
  WITH n, r, e
  ORDER BY r.origins DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect([n, r, e]) AS rows3, collect(DISTINCT e) AS tier3
}
CALL (tier3) {
  UNWIND tier3 AS n
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 4 AND r.status IN $filter.statuses
  WITH n, r, e
  ORDER BY r.origins DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect([n, r, e]) AS rows4, collect(DISTINCT e) AS tier4
}
CALL (tier4) {
  UNWIND tier4 AS n
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 5 AND r.status IN $filter.statuses
  WITH n, r, e
  ORDER BY r.origins DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect([n, r, e]) AS rows5, collect(DISTINCT e) AS tier5
}
CALL (tier5) {
  UNWIND tier5 AS n
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 6 AND r.status IN $filter.statuses
  WITH n, r, e
  ORDER BY r.origins DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect([n, r, e]) AS rows6, collect(DISTINCT e) AS tier6
}
WITH [x IN tier0 | [x.id, x.name, x.aliases, labels(x)]] AS entities, [rows1, rows2, rows3, rows4, rows5, rows6] AS tiers
UNWIND tiers AS rows
RETURN entities, [row IN rows | [
  row[0].id,
  [row[1].id, row[1].products, row[1].status, row[1].firstDate, row[1].lastDate, row[1].claims, row[1].documents, row[1].origins, row[1].confidence],
  [row[2].id, row[2].name, row[2].aliases, labels(row[2])]
]] AS rows
