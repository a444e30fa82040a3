// Finds Name nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX name_id IF NOT EXISTS FOR (n:Name) ON (n.id)
