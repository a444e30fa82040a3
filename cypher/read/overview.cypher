// The whole graph from afar: the entities with most relations, and the best documented relations among them.
// Parameters: limit: integer (entities), relations: integer (relations at most),
//   filter: {types: list of string, statuses: list of string ('' for relations without one), product: string (part of a name, in lower case,
//   ё as е; '' for any), kinds: list of string, places: list of string (keys of names; the entity is one of them, or in one; [''] for any)}
// Columns: nodes: list of {entity: list, relations: integer, places: list of string (names)},
//   edges: list of {id: string, type: string, status: string or null, from: string, to: string, products: integer, origins: integer}
MATCH (e:Entity)
WHERE any(kind IN labels(e) WHERE kind IN $filter.kinds)
  AND ('' IN $filter.places OR EXISTS {
    MATCH (e)-[:LOCATED_IN*0..1]->(:Place)<-[:NAMES]-(name:Name)
    WHERE name.key IN $filter.places
  })
MATCH (e)-[r:SUPPLIES|DESCENDS_FROM|PART_OF|COOPERATES_WITH|LOCATED_IN|WORKS_FOR|VISITED]-(:Entity)
WHERE type(r) IN $filter.types
  AND coalesce(r.status, '') IN $filter.statuses
  AND ($filter.product = '' OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $filter.product))
WITH e, count(r) AS relations
ORDER BY relations DESC, e.name, e.id
LIMIT $limit
WITH collect(e) AS members, collect(e.id) AS ids, collect({
  entity: [e.id, e.name, e.aliases, labels(e)], relations: relations,
  places: [(e)-[:LOCATED_IN]->(p:Place) | p.name]
}) AS nodes
CALL (members, ids) {
  UNWIND members AS s
  MATCH (s)-[r:SUPPLIES|DESCENDS_FROM|PART_OF|COOPERATES_WITH|LOCATED_IN|WORKS_FOR|VISITED]->(o:Entity)
  WHERE o.id IN ids
    AND type(r) IN $filter.types
    AND coalesce(r.status, '') IN $filter.statuses
    AND ($filter.product = '' OR any(name IN r.products WHERE replace(toLower(name), 'ё', 'е') CONTAINS $filter.product))
  WITH r, s, o
  ORDER BY r.origins DESC, r.id
  LIMIT $relations
  RETURN collect({
    id: r.id, type: type(r), status: r.status, from: s.id, to: o.id, products: size(coalesce(r.products, [])), origins: r.origins
  }) AS edges
}
RETURN nodes, edges
