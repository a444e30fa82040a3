// Puts DESCENDS_FROM edges, from the successor to the predecessor.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string, properties: map}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Entity {id: row.objectId})
MERGE (s)-[r:DESCENDS_FROM {id: row.id}]->(o)
SET r = row.properties
