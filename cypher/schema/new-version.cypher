// Marks a new graph as one of this version.
// Parameters: version: integer
MERGE (v:Smezhnik {version: $version})
