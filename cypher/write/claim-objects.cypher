// Ties claims to their objects.
// Parameters: rows: list of {id: string, objectId: string}
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (e:Entity {id: row.objectId})
CREATE (c)-[:OBJECT]->(e)
