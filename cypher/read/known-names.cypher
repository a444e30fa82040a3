// By which names general reference knows each entity.
// Parameters: ids: list of string
// Columns: id: string, known: list of string (JSON)
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, coalesce(e.known, []) AS known
