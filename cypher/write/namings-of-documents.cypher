// What the documents call their entities.
// Parameters: ids: list of string
// Columns: entityId: string, kind: string, name: string, aliases: list of string, known: list of string (JSON), claims: integer
MATCH (d:Document)-[m:MENTIONS]->(e:Entity)
WHERE d.id IN $ids
RETURN e.id AS entityId, m.kind AS kind, m.name AS name, m.aliases AS aliases, coalesce(m.known, []) AS known, m.claims AS claims
