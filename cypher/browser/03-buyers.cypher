// Whom a firm supplies.
// Set the firm first, by any of its names: :param name => 'завод'
// Parameters: name: string
// Columns: path: path
MATCH (:Name {key: replace(toLower($name), 'ё', 'е')})-[:NAMES]->(x:Entity)
MATCH path = (x)-[r:SUPPLIES]->(:Entity)
RETURN path
ORDER BY r.origins DESC
LIMIT 300
