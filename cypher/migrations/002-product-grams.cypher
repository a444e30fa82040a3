// Gives products the trigrams by which they are found in other forms.
// Parameters: rows: list of {id: string, grams: string}
UNWIND $rows AS row
MATCH (p:Product {id: row.id})
SET p.grams = row.grams
