// Marks the graph as one of this version.
// Parameters: version: integer
MERGE (v:Smezhnik)
SET v.version = $version
