// Takes away edges from makers to products that no claim states any more.
// Parameters: rows: list of {id: string, subjectId: string, objectId: string (a product)}
UNWIND $rows AS row
MATCH (s:Entity {id: row.subjectId})
MATCH (o:Product {id: row.objectId})
MATCH (s)-[r:PRODUCES]->(o)
WHERE r.id = row.id
DELETE r
