// What a firm descends from, and all that descends from one of these, with the supplies among them.
// Set the firm first: :param name => 'завод'
// Parameters: name: string
// Columns: member: node, path: path or null
MATCH (:Name {key: replace(toLower($name), 'ё', 'е')})-[:NAMES]->(x:Entity)
MATCH (x)-[:DESCENDS_FROM*0..12]->(:Entity)<-[:DESCENDS_FROM*0..12]-(m:Entity)
WITH collect(DISTINCT m)[..300] AS members
UNWIND members AS member
OPTIONAL MATCH path = (member)-[:DESCENDS_FROM|SUPPLIES]->(o:Entity)
WHERE o IN members
RETURN member, path
