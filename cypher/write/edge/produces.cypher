// Puts PRODUCES edges, from the maker to the product.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string, properties: map}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Product {id: row.objectId})
MERGE (s)-[r:PRODUCES {id: row.id}]->(o)
SET r = row.properties
