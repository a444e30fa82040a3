// The documents with these ids, each with the sources of its copies.
// Parameters: ids: list of string
// Columns: document: map of its properties, sources: list of string
MATCH (d:Document)
WHERE d.id IN $ids
RETURN properties(d) AS document, [(d)<-[:HOLDS]-(s:Source) | s.id] AS sources
