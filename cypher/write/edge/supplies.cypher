// Puts SUPPLIES edges, from the supplier to the buyer.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string, properties: map}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Entity {id: row.objectId})
MERGE (s)-[r:SUPPLIES {id: row.id}]->(o)
SET r = row.properties
