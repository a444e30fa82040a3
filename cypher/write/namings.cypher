// Keeps what documents call their entities.
// Parameters: rows: list of {documentId: string, entityId: string, properties: map}
UNWIND $rows AS row
MATCH (d:Document {id: row.documentId})
MATCH (e:Entity {id: row.entityId})
CREATE (d)-[m:MENTIONS]->(e)
SET m = row.properties
