// The products with these ids, each with its spellings.
// Parameters: ids: list of string
// Columns: id: string, name: string, votes: string (JSON, claims by spelling)
MATCH (p:Product)
WHERE p.id IN $ids
RETURN p.id AS id, p.name AS name, p.votes AS votes
