// Gives names the trigrams by which they are found in other forms.
// Parameters: rows: list of {id: string, grams: string}
UNWIND $rows AS row
MATCH (n:Name {id: row.id})
SET n.grams = row.grams
