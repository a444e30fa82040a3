// How two firms are connected, by supplies, descent and holdings.
// Set both first: :params {name: 'завод', other: 'комбинат'}
// Parameters: name: string, other: string
// Columns: path: path
MATCH (:Name {key: replace(toLower($name), 'ё', 'е')})-[:NAMES]->(a:Entity)
MATCH (:Name {key: replace(toLower($other), 'ё', 'е')})-[:NAMES]->(b:Entity)
WHERE a <> b
MATCH path = allShortestPaths((a)-[:SUPPLIES|DESCENDS_FROM|PART_OF*..6]-(b))
RETURN path
LIMIT 100
