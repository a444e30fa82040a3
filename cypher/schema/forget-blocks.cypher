// Takes away blocks, once the senses are gone that met in them.
// Parameters: limit: integer (blocks of one transaction)
// Columns: gone: integer
MATCH (b:Block)
WITH b
LIMIT $limit
DETACH DELETE b
RETURN count(*) AS gone
