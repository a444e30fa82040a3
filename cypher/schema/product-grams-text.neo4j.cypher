// Finds Product nodes by the trigrams that they share with a text, most first. The embedded engine defines it by its API.
CREATE FULLTEXT INDEX product_grams IF NOT EXISTS FOR (n:Product) ON EACH [n.grams] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
