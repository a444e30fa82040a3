// Finds Source nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX source_id IF NOT EXISTS FOR (n:Source) ON (n.id)
