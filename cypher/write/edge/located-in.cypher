// Puts LOCATED_IN edges, from the organisation to the place.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string, properties: map}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Entity {id: row.objectId})
MERGE (s)-[r:LOCATED_IN {id: row.id}]->(o)
SET r = row.properties
