// Adds claims, each with its subject and the sentence that states it.
// Parameters: rows: list of {subjectId: string, sentenceId: string, properties: map}
UNWIND $rows AS row
MATCH (e:Entity {id: row.subjectId})
MATCH (s:Sentence {id: row.sentenceId})
CREATE (c:Claim)
SET c = row.properties
CREATE (c)-[:SUBJECT]->(e)
CREATE (c)-[:STATED_IN]->(s)
