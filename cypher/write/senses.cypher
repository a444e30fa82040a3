// Keeps what the documents tell of senses, and what they mean.
// Parameters: rows: list of {id: string, properties: map}
UNWIND $rows AS row
MATCH (s:Sense {id: row.id})
SET s += row.properties
