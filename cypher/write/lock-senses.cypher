// Locks senses against other writers, creating those that are new, and gives their states.
// Parameters: ids: list of string (sorted, so that writers wait for each other in one order)
// Columns: id: string, state: string (JSON) or null
UNWIND $ids AS id
MERGE (s:Sense {id: id})
SET s.id = s.id
RETURN s.id AS id, s.state AS state
