// Keeps what the names of the graph were resolved by.
// Parameters: knowledge: string (JSON) or null
MATCH (v:Smezhnik)
SET v.knowledge = $knowledge
