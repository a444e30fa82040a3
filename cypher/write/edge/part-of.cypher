// Puts PART_OF edges, from the part to the whole.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string, properties: map}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Entity {id: row.objectId})
MERGE (s)-[r:PART_OF {id: row.id}]->(o)
SET r = row.properties
