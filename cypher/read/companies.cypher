// The keys of the senses that documents use.
// Parameters: ids: list of string
// Columns: id: string, keys: list of string
MATCH (d:Document)
WHERE d.id IN $ids
RETURN d.id AS id, [(d)-[:USES]->(s:Sense) | s.key] AS keys
