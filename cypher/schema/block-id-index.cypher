// Finds Block nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX block_id IF NOT EXISTS FOR (n:Block) ON (n.id)
