// Marks a graph that was of an earlier version as one of this version.
// Parameters: version: integer
MATCH (v:Smezhnik)
SET v.version = $version
