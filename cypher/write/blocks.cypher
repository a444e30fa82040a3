// Keeps the sizes of blocks.
// Parameters: rows: list of {id: string, size: integer}
UNWIND $rows AS row
MATCH (b:Block {id: row.id})
SET b.size = row.size
