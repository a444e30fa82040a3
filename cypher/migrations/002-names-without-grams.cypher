// Names as version 1 kept them, without the trigrams by which they are found in other forms.
// Parameters: limit: integer (names of one transaction)
// Columns: id: string, key: string
MATCH (n:Name)
WHERE n.grams IS NULL
RETURN n.id AS id, n.key AS key
LIMIT $limit
