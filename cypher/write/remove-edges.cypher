// Takes away edges between entities that no claim states any more.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Entity {id: row.objectId})
MATCH (s)-[r]->(o)
WHERE r.id = row.id
DELETE r
