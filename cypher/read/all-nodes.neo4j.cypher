// Every node. The embedded engine gives them by its API.
// Parameters: none
// Columns: id: string, labels: list of string, properties: map
MATCH (n)
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
