// Passages that only these documents hold.
// Parameters: ids: list of string
// Columns: id: string
MATCH (d:Document)-[:CONTAINS]->(p:Passage)
WHERE d.id IN $ids
WITH DISTINCT p
MATCH (p)<-[:CONTAINS]-(holder:Document)
WITH p.id AS id, collect(holder.id) AS holders
WHERE all(holder IN holders WHERE holder IN $ids)
RETURN id
