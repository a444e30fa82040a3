// Whom each entity supplies, the best documented first.
// Parameters: ids: list of string,
//   filter: {statuses: list of string, product: string (part of a name, in lower case, ё as е; '' for any),
//   places: list of string (keys of names; the far end is one of them, or in one; [''] for any), document: string (an id; '' for any),
//   since: string, until: string (dates, '' for any; a claim speaks for its own dates, else for its document's),
//   stated: boolean (whether document, since or until is given, so that the claims are looked at)},
//   counted: boolean (whether the total is wanted; else it is 0),
//   limit: integer, afterOrigins: integer or null, afterName: string, afterId: string (sort keys of the last row seen)
// Columns: entity: list, total: integer, rows: list of [edge, entity]
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE $counted AND r.status IN $filter.statuses
    AND ($filter.product = '' OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $filter.product))
    AND ('' IN $filter.places OR EXISTS {
      MATCH (e)-[:LOCATED_IN*0..1]->(:Place)<-[:NAMES]-(name:Name)
      WHERE name.key IN $filter.places
    })
    AND (NOT $filter.stated OR EXISTS {
      MATCH (c:Claim {edgeId: r.id})-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(d:Document)
      WHERE coalesce(c.denied, false) = false
        AND ($filter.document = '' OR d.id = $filter.document)
        AND ($filter.since = '' OR [day IN [c.to, c.date, c.from, d.date] WHERE NOT day STARTS WITH '-'][0] + '~' >= $filter.since)
        AND ($filter.until = '' OR [day IN [c.from, c.date, c.to, d.date] WHERE NOT day STARTS WITH '-'][0] <= $filter.until + '~')
    })
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE $limit > 0 AND r.status IN $filter.statuses
    AND ($filter.product = '' OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $filter.product))
    AND ('' IN $filter.places OR EXISTS {
      MATCH (e)-[:LOCATED_IN*0..1]->(:Place)<-[:NAMES]-(name:Name)
      WHERE name.key IN $filter.places
    })
    AND (NOT $filter.stated OR EXISTS {
      MATCH (c:Claim {edgeId: r.id})-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(d:Document)
      WHERE coalesce(c.denied, false) = false
        AND ($filter.document = '' OR d.id = $filter.document)
        AND ($filter.since = '' OR [day IN [c.to, c.date, c.from, d.date] WHERE NOT day STARTS WITH '-'][0] + '~' >= $filter.since)
        AND ($filter.until = '' OR [day IN [c.from, c.date, c.to, d.date] WHERE NOT day STARTS WITH '-'][0] <= $filter.until + '~')
    })
    AND ($afterOrigins IS NULL OR r.origins < $afterOrigins OR (r.origins = $afterOrigins
      AND (e.name > $afterName OR (e.name = $afterName AND e.id > $afterId))))
  WITH r, e
  ORDER BY r.origins DESC, e.name, e.id
  LIMIT $limit
  RETURN collect([
    [type(r), startNode(r).id, endNode(r).id, r.id, r.products,
      r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence],
    [e.id, e.name, e.aliases, labels(e)]
  ]) AS rows
}
RETURN [n.id, n.name, n.aliases, labels(n)] AS entity, total, rows
