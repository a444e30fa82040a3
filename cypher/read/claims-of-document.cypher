// Claims of each document, in the order of its text.
// Parameters: ids: list of string, types: list of string or null, statuses: list of string or null,
//   counted: boolean (whether the total is wanted; else it is 0),
//   limit: integer, afterStart: integer or null, afterId: string (sort keys of the last row seen)
// Columns: id: string, total: integer, rows: list of map (properties of a claim)
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim {documentId: id})
  WHERE $counted AND ($types IS NULL OR c.type IN $types)
    AND ($statuses IS NULL OR c.status IN $statuses)
  RETURN count(DISTINCT c) AS total
}
CALL (id) {
  MATCH (c:Claim {documentId: id})
  WHERE $limit > 0 AND ($types IS NULL OR c.type IN $types)
    AND ($statuses IS NULL OR c.status IN $statuses)
    AND ($afterStart IS NULL OR c.start > $afterStart OR (c.start = $afterStart AND c.id > $afterId))
  WITH DISTINCT c
  ORDER BY c.start, c.id
  LIMIT $limit
  RETURN collect(properties(c)) AS rows
}
RETURN id, total, rows
