// Describes documents by their original copies.
// Parameters: rows: list of {id: string, properties: map}
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d += row.properties
