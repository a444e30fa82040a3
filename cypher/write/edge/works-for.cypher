// Puts WORKS_FOR edges, from the person to the organisation or place.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string, properties: map}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Entity {id: row.objectId})
MERGE (s)-[r:WORKS_FOR {id: row.id}]->(o)
SET r = row.properties
