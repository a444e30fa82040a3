// Describes products by what all claims call them.
// Parameters: rows: list of {id: string, properties: map}
UNWIND $rows AS row
MATCH (p:Product {id: row.id})
SET p += row.properties
