// The document that a source holds, with the sources of its copies.
// Parameters: source: string
// Columns: document: map of its properties, sources: list of string
MATCH (:Source {id: $source})-[:HOLDS]->(d:Document)
RETURN properties(d) AS document, [(d)<-[:HOLDS]-(s:Source) | s.id] AS sources
