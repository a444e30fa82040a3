// Whom the entities supply, tier by tier, as paths for Neo4j Browser to draw: of each tier the best documented rows.
// Parameters: ids: list of string, tiers: integer (1 to 6), limit: integer (rows of one tier),
//   statuses: list of string or null, product: string or null (part of a name, in lower case, ё as е),
//   places: list of string or null (keys of names; the far end is one of them, or in one), document: string or null (an id),
//   since: string or null, until: string or null (dates; a claim speaks for its own dates, else for its document's)
// Columns: paths: list of path
MATCH (x:Entity)
WHERE x.id IN $ids
WITH collect(x.id) AS tier0
CALL (tier0) {
  UNWIND tier0 AS id
  MATCH path = (n:Entity {id: id})-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 1
    AND ($statuses IS NULL OR r.status IN $statuses)
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
  WITH path, r, n, e
  ORDER BY r.documents DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect(path) AS paths1, collect(DISTINCT e.id) AS tier1
}
CALL (tier1) {
  UNWIND tier1 AS id
  MATCH path = (n:Entity {id: id})-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 2
    AND ($statuses IS NULL OR r.status IN $statuses)
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
  WITH path, r, n, e
  ORDER BY r.documents DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect(path) AS paths2, collect(DISTINCT e.id) AS tier2
}
CALL (tier2) {
  UNWIND tier2 AS id
  MATCH path = (n:Entity {id: id})-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 3
    AND ($statuses IS NULL OR r.status IN $statuses)
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
  WITH path, r, n, e
  ORDER BY r.documents DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect(path) AS paths3, collect(DISTINCT e.id) AS tier3
}
CALL (tier3) {
  UNWIND tier3 AS id
  MATCH path = (n:Entity {id: id})-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 4
    AND ($statuses IS NULL OR r.status IN $statuses)
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
  WITH path, r, n, e
  ORDER BY r.documents DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect(path) AS paths4, collect(DISTINCT e.id) AS tier4
}
CALL (tier4) {
  UNWIND tier4 AS id
  MATCH path = (n:Entity {id: id})-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 5
    AND ($statuses IS NULL OR r.status IN $statuses)
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
  WITH path, r, n, e
  ORDER BY r.documents DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect(path) AS paths5, collect(DISTINCT e.id) AS tier5
}
CALL (tier5) {
  UNWIND tier5 AS id
  MATCH path = (n:Entity {id: id})-[r:SUPPLIES]->(e:Entity)
  WHERE $tiers >= 6
    AND ($statuses IS NULL OR r.status IN $statuses)
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
  WITH path, r, n, e
  ORDER BY r.documents DESC, e.name, e.id, n.id
  LIMIT $limit
  RETURN collect(path) AS paths6, collect(DISTINCT e.id) AS tier6
}
RETURN paths1 + paths2 + paths3 + paths4 + paths5 + paths6 AS paths
