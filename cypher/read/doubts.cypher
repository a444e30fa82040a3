// Pairs of entities that may be one, those first on which most depends; of two entities the pair that speaks most for them.
// Parameters: limit: integer (pairs)
// Columns: id: string, score: float, signals: string (JSON), claims: integer, documents: integer, senses: list of list of string (id, key, entityId, state)
MATCH (a:Sense)<-[:DOUBTS]-(d:Doubt)-[:DOUBTS]->(b:Sense)
WHERE a.id < b.id AND a.entityId <> b.entityId
MATCH (x:Entity {id: a.entityId})
MATCH (y:Entity {id: b.entityId})
WITH d.id AS id, d.score AS score,
  CASE WHEN x.id < y.id THEN x.id + y.id ELSE y.id + x.id END AS pair,
  CASE WHEN x.claims < y.claims THEN x.claims ELSE y.claims END AS claims,
  CASE WHEN x.documents < y.documents THEN x.documents ELSE y.documents END AS documents
ORDER BY score DESC, id
WITH pair, claims, documents, max(score) AS score, collect(id) AS ids
WITH claims, documents, score, ids[0] AS id
ORDER BY claims DESC, documents DESC, score DESC, id
LIMIT $limit
MATCH (d:Doubt {id: id})
RETURN id, d.score AS score, d.signals AS signals, claims, documents, [(d)-[:DOUBTS]->(s:Sense) | [s.id, s.key, s.entityId, s.state]] AS senses
