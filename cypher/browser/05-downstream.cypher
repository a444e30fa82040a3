// Whom a firm supplies, whom those supply, and whom these supply: three tiers downstream.
// Set the firm first: :param name => 'завод'
// Parameters: name: string
// Columns: path: path
MATCH (:Name {key: replace(toLower($name), 'ё', 'е')})-[:NAMES]->(x:Entity)
MATCH path = (x)-[:SUPPLIES*1..3]->(:Entity)
RETURN path
LIMIT 1000
