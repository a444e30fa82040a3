// Creates relationships of a type as a backup has them. The embedded engine does it by its API.
// Parameters: type: string, rows: list of {source: string, target: string, properties: map}
UNWIND $rows AS row
MATCH (a)
WHERE elementId(a) = row.source
MATCH (b)
WHERE elementId(b) = row.target
CREATE (a)-[r:$($type)]->(b)
SET r = row.properties
