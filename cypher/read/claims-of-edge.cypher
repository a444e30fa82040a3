// Claims behind each edge, the latest dated first.
// Parameters: ids: list of string, types: list of string or null, statuses: list of string or null,
//   counted: boolean (whether the total is wanted; else it is 0),
//   limit: integer, afterDay: string or null, afterId: string (sort keys of the last row seen)
// Columns: id: string, total: integer, rows: list of map (properties of a claim)
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim {edgeId: id})
  WHERE $counted AND ($types IS NULL OR c.type IN $types)
    AND ($statuses IS NULL OR c.status IN $statuses)
  RETURN count(DISTINCT c) AS total
}
CALL (id) {
  MATCH (c:Claim {edgeId: id})
  WHERE $limit > 0 AND ($types IS NULL OR c.type IN $types)
    AND ($statuses IS NULL OR c.status IN $statuses)
    AND ($afterDay IS NULL OR c.day < $afterDay OR (c.day = $afterDay AND c.id > $afterId))
  WITH DISTINCT c
  ORDER BY c.day DESC, c.id
  LIMIT $limit
  RETURN collect(properties(c)) AS rows
}
RETURN id, total, rows
