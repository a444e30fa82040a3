// Whom each entity supplies, and whom those supply, up to three tiers: of each entity the best documented rows.
// Parameters: ids: list of string, filter: {statuses: list of string},
//   limit: integer, limit2: integer, limit3: integer (rows of each entity of the tier),
//   afterOrigins: integer or null, afterName: string, afterId: string (sort keys of the last row seen, of the first tier)
// Columns: entity: list, rows: list of [edge (without type and ends), entity, rows of its own]
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE r.status IN $filter.statuses
    AND ($afterOrigins IS NULL OR r.origins < $afterOrigins OR (r.origins = $afterOrigins
      AND (e.name > $afterName OR (e.name = $afterName AND e.id > $afterId))))
  WITH r, e
  ORDER BY r.origins DESC, e.name, e.id
  LIMIT $limit
  CALL (e) {
    MATCH (e)-[r2:SUPPLIES]->(e2:Entity)
    WHERE $limit2 > 0 AND r2.status IN $filter.statuses
    WITH r2, e2
    ORDER BY r2.origins DESC, e2.name, e2.id
    LIMIT $limit2
    CALL (e2) {
      MATCH (e2)-[r3:SUPPLIES]->(e3:Entity)
      WHERE $limit3 > 0 AND r3.status IN $filter.statuses
      WITH r3, e3
      ORDER BY r3.origins DESC, e3.name, e3.id
      LIMIT $limit3
      RETURN collect([[r3.id, r3.products, r3.status, r3.firstDate, r3.lastDate, r3.claims, r3.documents, r3.origins, r3.confidence],
        [e3.id, e3.name, e3.aliases, labels(e3)]]) AS rows3
    }
    RETURN collect([[r2.id, r2.products, r2.status, r2.firstDate, r2.lastDate, r2.claims, r2.documents, r2.origins, r2.confidence],
      [e2.id, e2.name, e2.aliases, labels(e2)], rows3]) AS rows2
  }
  RETURN collect([[r.id, r.products, r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence],
    [e.id, e.name, e.aliases, labels(e)], rows2]) AS rows
}
RETURN [n.id, n.name, n.aliases, labels(n)] AS entity, rows
