// Products that documents name, those first that most claims name; all of them, or those with the ids.
// Parameters: ids: list of string or null, limit: integer, afterClaims: integer or null, afterName: string, afterId: string (sort keys of the
//   last row seen)
// Columns: total: integer, rows: list of {id: string, name: string, votes: string (JSON), claims: integer}
CALL () {
  MATCH (p:Product)
  WHERE $ids IS NULL OR p.id IN $ids
  RETURN count(p) AS total
}
CALL () {
  MATCH (p:Product)<-[r:OF_PRODUCT]-(:Claim)
  WHERE $ids IS NULL OR p.id IN $ids
  WITH p, count(r) AS claims
  WHERE $afterClaims IS NULL OR claims < $afterClaims OR (claims = $afterClaims
    AND (p.name > $afterName OR (p.name = $afterName AND p.id > $afterId)))
  WITH p, claims
  ORDER BY claims DESC, p.name, p.id
  LIMIT $limit
  RETURN collect({id: p.id, name: p.name, votes: p.votes, claims: claims}) AS rows
}
RETURN total, rows
