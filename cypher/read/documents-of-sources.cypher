// The documents that sources hold, each with the sources of its copies.
// Parameters: sources: list of string
// Columns: source: string, document: map of its properties, sources: list of string
MATCH (s:Source)-[:HOLDS]->(d:Document)
WHERE s.id IN $sources
RETURN s.id AS source, properties(d) AS document, [(d)<-[:HOLDS]-(copy:Source) | copy.id] AS sources
