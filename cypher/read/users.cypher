// The documents that use senses of names.
// Parameters: ids: list of string
// Columns: documentId: string
MATCH (s:Sense)<-[:USES]-(d:Document)
WHERE s.id IN $ids
RETURN DISTINCT d.id AS documentId
