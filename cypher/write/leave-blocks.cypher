// Takes senses out of blocks.
// Parameters: rows: list of {senseId: string, blockId: string}
UNWIND $rows AS row
MATCH (s:Sense {id: row.senseId})
MATCH (b:Block {id: row.blockId})
MATCH (s)-[m:MEETS_IN]->(b)
DELETE m
