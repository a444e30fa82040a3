// Lets search find entities under names.
// Parameters: rows: list of {entityId: string, id: string, key: string, stem: string, grams: string}
UNWIND $rows AS row
MATCH (e:Entity {id: row.entityId})
CREATE (n:Name {id: row.id, key: row.key, stem: row.stem, grams: row.grams})
CREATE (n)-[:NAMES]->(e)
