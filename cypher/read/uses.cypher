// What documents say under each name.
// Parameters: ids: list of string
// Columns: documentId: string, senseId: string, key: string, said: string (JSON)
MATCH (d:Document)-[u:USES]->(s:Sense)
WHERE d.id IN $ids
RETURN d.id AS documentId, s.id AS senseId, s.key AS key, u.said AS said
