// Passages that only these documents hold.
// Parameters: ids: list of string
// Columns: id: string
MATCH (d:Document)-[:CONTAINS]->(p:Passage)
WHERE d.id IN $ids
WITH p, count(DISTINCT d) AS going
WHERE COUNT { (p)<-[:CONTAINS]-(:Document) } = going
RETURN p.id AS id
