// Which sentences state the relations of two firms.
// Set both first: :params {name: 'завод', other: 'комбинат'}
// Parameters: name: string, other: string
// Columns: ends: path, source: path
MATCH (:Name {key: replace(toLower($name), 'ё', 'е')})-[:NAMES]->(a:Entity)
MATCH (:Name {key: replace(toLower($other), 'ё', 'е')})-[:NAMES]->(b:Entity)
WHERE a <> b
MATCH ends = (a)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b)
MATCH source = (c)-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(:Document)
RETURN ends, source
LIMIT 300
