// The entities with these ids.
// Parameters: ids: list of string
// Columns: id: string, name: string, aliases: list of string, kinds: list of string
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, labels(e) AS kinds
