// Whom each entity supplies, the best documented first.
// Parameters: ids: list of string,
//   statuses: list of string or null, product: string or null (part of a name, in lower case, ё as е),
//   places: list of string or null (keys of names; the far end is one of them, or in one), document: string or null (an id),
//   since: string or null, until: string or null (dates; a claim speaks for its own dates, else for its document's),
//   limit: integer, afterDocuments: integer or null, afterName: string, afterId: string (sort keys of the last row seen)
// Columns: id: string, total: integer, rows: list of {edge: map, type: string, subjectId: string, objectId: string, entity: map}
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses)
    AND ($product IS NULL OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $product))
    AND ($places IS NULL OR EXISTS {
      MATCH (e)-[:LOCATED_IN*0..1]->(:Place)<-[:NAMES]-(name:Name)
      WHERE name.key IN $places
    })
    AND ($document IS NULL AND $since IS NULL AND $until IS NULL OR EXISTS {
      MATCH (c:Claim {edgeId: r.id})-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(d:Document)
      WHERE coalesce(c.denied, false) = false
        AND ($document IS NULL OR d.id = $document)
        AND ($since IS NULL OR [day IN [c.to, c.date, c.from, d.date] WHERE NOT day STARTS WITH '-'][0] + '~' >= $since)
        AND ($until IS NULL OR [day IN [c.from, c.date, c.to, d.date] WHERE NOT day STARTS WITH '-'][0] <= $until + '~')
    })
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n)-[r:SUPPLIES]->(e:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses)
    AND ($product IS NULL OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $product))
    AND ($places IS NULL OR EXISTS {
      MATCH (e)-[:LOCATED_IN*0..1]->(:Place)<-[:NAMES]-(name:Name)
      WHERE name.key IN $places
    })
    AND ($document IS NULL AND $since IS NULL AND $until IS NULL OR EXISTS {
      MATCH (c:Claim {edgeId: r.id})-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(d:Document)
      WHERE coalesce(c.denied, false) = false
        AND ($document IS NULL OR d.id = $document)
        AND ($since IS NULL OR [day IN [c.to, c.date, c.from, d.date] WHERE NOT day STARTS WITH '-'][0] + '~' >= $since)
        AND ($until IS NULL OR [day IN [c.from, c.date, c.to, d.date] WHERE NOT day STARTS WITH '-'][0] <= $until + '~')
    })
    AND ($afterDocuments IS NULL OR r.documents < $afterDocuments OR (r.documents = $afterDocuments
      AND (e.name > $afterName OR (e.name = $afterName AND e.id > $afterId))))
  WITH r, e
  ORDER BY r.documents DESC, e.name, e.id
  LIMIT $limit
  RETURN collect({
    edge: properties(r), type: type(r), subjectId: startNode(r).id, objectId: endNode(r).id,
    entity: {id: e.id, name: e.name, aliases: e.aliases, kinds: labels(e)}
  }) AS rows
}
RETURN id, total, rows
