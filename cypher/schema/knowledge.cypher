// What the names of the graph were resolved by.
// Parameters: none
// Columns: knowledge: string (JSON) or null
MATCH (v:Smezhnik)
RETURN max(v.knowledge) AS knowledge
