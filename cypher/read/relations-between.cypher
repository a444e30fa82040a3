// Supplies and cooperations from one set of places to another, and the day for which each is first stated.
// Parameters: from: list of string, to: list of string (keys of names of places), types: list of string (of SUPPLIES, COOPERATES_WITH),
//   after: string or null (a date; relations stated for it or before are left out), limit: integer
// Columns: edge: list, places: list of list of string (keys: from, to), firstDay: string
UNWIND $from AS key
MATCH (:Name {key: key})-[:NAMES]->(:Place)<-[:LOCATED_IN*0..1]-(a:Entity)
WITH a, collect(DISTINCT key) AS fromKeys
MATCH (a)-[r:SUPPLIES|COOPERATES_WITH]-(b:Entity)
WHERE type(r) IN $types AND (type(r) = 'COOPERATES_WITH' OR startNode(r).id = a.id)
MATCH (b)-[:LOCATED_IN*0..1]->(:Place)<-[:NAMES]-(name:Name)
WHERE name.key IN $to
WITH r, fromKeys, collect(DISTINCT name.key) AS toKeys
CALL (r) {
  MATCH (c:Claim {edgeId: r.id})-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(d:Document)
  WHERE coalesce(c.denied, false) = false
  RETURN min(coalesce([day IN [c.from, c.date, c.to, d.date] WHERE NOT day STARTS WITH '-'][0], '')) AS firstDay
}
WITH r, fromKeys, toKeys, firstDay
WHERE $after IS NULL OR firstDay > $after + '~'
ORDER BY firstDay DESC, r.origins DESC, r.id
LIMIT $limit
RETURN [type(r), startNode(r).id, endNode(r).id, r.id, r.products,
  r.status, r.firstDate, r.lastDate, r.claims, r.documents, r.origins, r.confidence] AS edge, [fromKeys, toKeys] AS places, firstDay
