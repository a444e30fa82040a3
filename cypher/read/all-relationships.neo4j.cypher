// Every relationship, with the nodes it leads from and to. The embedded engine gives them by its API.
// Parameters: none
// Columns: source: string, target: string, type: string, properties: map
MATCH (a)-[r]->(b)
RETURN elementId(a) AS source, elementId(b) AS target, type(r) AS type, properties(r) AS properties
