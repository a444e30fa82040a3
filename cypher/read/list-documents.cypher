// All documents, the latest first, undated ones last.
// Parameters: limit: integer, afterDay: string or null, afterName: string, afterId: string (sort keys of the last row seen)
// Columns: total: integer, rows: list of {document: map, sources: list of string}
CALL () {
  MATCH (d:Document)
  RETURN count(d) AS total
}
CALL () {
  MATCH (d:Document)
  WHERE $afterDay IS NULL OR coalesce(d.date, '') < $afterDay OR (coalesce(d.date, '') = $afterDay
    AND (d.name > $afterName OR (d.name = $afterName AND d.id > $afterId)))
  WITH d
  ORDER BY coalesce(d.date, '') DESC, d.name, d.id
  LIMIT $limit
  RETURN collect({document: properties(d), sources: [(d)<-[:HOLDS]-(s:Source) | s.id]}) AS rows
}
RETURN total, rows
