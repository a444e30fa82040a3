// Finds Entity nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)
