// All that is claimed of a firm, with the sentences and the documents.
// Set the firm first: :param name => 'завод'
// Parameters: name: string
// Columns: path: path
MATCH (:Name {key: replace(toLower($name), 'ё', 'е')})-[:NAMES]->(x:Entity)
MATCH path = (x)<-[:SUBJECT|OBJECT]-(:Claim)-[:STATED_IN]->(:Sentence)-[:IN_DOCUMENT]->(:Document)
RETURN path
LIMIT 300
