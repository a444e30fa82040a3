// Marks an empty database as one that is being restored, so that nobody takes it for a graph before it is whole.
// Parameters: none
MERGE (v:Smezhnik)
SET v.restoring = true
