// Marks a restored database as a graph.
// Parameters: properties: map (of the graph's own node: its version, and what else stands there)
MATCH (v:Smezhnik)
SET v = $properties
