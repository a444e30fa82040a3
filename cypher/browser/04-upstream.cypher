// Who supplies a firm, who supplies those, and who supplies these: three tiers upstream.
// Set the firm first: :param name => 'завод'
// Parameters: name: string
// Columns: path: path
MATCH (:Name {key: replace(toLower($name), 'ё', 'е')})-[:NAMES]->(x:Entity)
MATCH path = (x)<-[:SUPPLIES*1..3]-(:Entity)
RETURN path
LIMIT 1000
