// Keeps pairs of senses that may be one.
// Parameters: rows: list of {id: string, one: string, other: string, score: float, signals: string (JSON)}
UNWIND $rows AS row
MATCH (a:Sense {id: row.one})
MATCH (b:Sense {id: row.other})
MERGE (d:Doubt {id: row.id})
SET d.score = row.score, d.signals = row.signals
MERGE (d)-[:DOUBTS]->(a)
MERGE (d)-[:DOUBTS]->(b)
