// Says which documents are of one origin.
// Parameters: rows: list of {id: string, originId: string}
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.originId = row.originId
