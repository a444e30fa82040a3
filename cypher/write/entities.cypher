// Describes entities by what all documents call them.
// Parameters: rows: list of {id: string, properties: map}
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties
