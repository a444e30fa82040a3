// Locks blocks against other writers, creating those that are new, and gives their sizes.
// Parameters: ids: list of string (sorted, so that writers wait for each other in one order)
// Columns: id: string, size: integer or null
UNWIND $ids AS id
MERGE (b:Block {id: id})
SET b.id = b.id
RETURN b.id AS id, b.size AS size
