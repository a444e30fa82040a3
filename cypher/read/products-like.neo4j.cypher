// Products whose names share most trigrams with a text, the likest first. The embedded engine asks its API.
// Parameters: words: string (trigrams), limit: integer
// Columns: id: string
CALL db.index.fulltext.queryNodes('product_grams', $words, {limit: $limit}) YIELD node, score
WITH node.id AS id, score
ORDER BY score DESC, id
RETURN id
