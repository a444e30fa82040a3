// Puts COOPERATES_WITH edges, from one partner to the other; the smaller id comes first.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string, properties: map}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Entity {id: row.objectId})
MERGE (s)-[r:COOPERATES_WITH {id: row.id}]->(o)
SET r = row.properties
