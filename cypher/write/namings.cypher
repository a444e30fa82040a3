// Keeps what a document calls its entities.
// Parameters: documentId: string, rows: list of {entityId: string, properties: map}
UNWIND $rows AS row
MATCH (d:Document {id: $documentId})
MATCH (e:Entity {id: row.entityId})
CREATE (d)-[m:MENTIONS]->(e)
SET m = row.properties
