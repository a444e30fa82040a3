// Locks the entities against other writers, creating those that are new, and gives the votes for their names.
// Parameters: ids: list of string (sorted, so that writers wait for each other in one order)
// Columns: id: string, votes: string (JSON) or null
UNWIND $ids AS id
MERGE (e:Entity {id: id})
SET e.id = e.id
RETURN e.id AS id, e.votes AS votes
