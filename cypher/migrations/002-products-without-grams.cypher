// Products as version 1 kept them, without the trigrams by which they are found in other forms.
// Parameters: limit: integer (products of one transaction)
// Columns: id: string, votes: string (JSON)
MATCH (p:Product)
WHERE p.grams IS NULL
RETURN p.id AS id, p.votes AS votes
LIMIT $limit
