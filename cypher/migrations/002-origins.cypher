// Edges of version 1 knew no reprints: each document counts as an origin of its own, until resolution finds otherwise.
// Parameters: limit: integer (edges of one transaction)
// Columns: changed: integer
MATCH ()-[r:SUPPLIES|PRODUCES|DESCENDS_FROM|PART_OF|COOPERATES_WITH|LOCATED_IN|WORKS_FOR|VISITED]->()
WHERE r.origins IS NULL
WITH r
LIMIT $limit
SET r.origins = r.documents
RETURN count(r) AS changed
