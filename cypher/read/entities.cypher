// The entities with these ids.
// Parameters: ids: list of string
// Columns: entity: list
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN [e.id, e.name, e.aliases, labels(e)] AS entity
