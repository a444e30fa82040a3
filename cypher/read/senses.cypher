// The senses of names with these ids.
// Parameters: ids: list of string
// Columns: id: string, key: string, entityId: string, state: string (JSON)
MATCH (s:Sense)
WHERE s.id IN $ids
RETURN s.id AS id, s.key AS key, s.entityId AS entityId, s.state AS state
