// Lets senses meet in blocks.
// Parameters: rows: list of {senseId: string, blockId: string}
UNWIND $rows AS row
MATCH (s:Sense {id: row.senseId})
MATCH (b:Block {id: row.blockId})
CREATE (s)-[:MEETS_IN]->(b)
