// Locks the products against other writers, creating those that are new, and gives the votes for their names.
// Parameters: ids: list of string (sorted, so that writers wait for each other in one order)
// Columns: id: string, votes: string (JSON) or null
UNWIND $ids AS id
MERGE (p:Product {id: id})
SET p.id = p.id
RETURN p.id AS id, p.votes AS votes
