// Finds Passage nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX passage_id IF NOT EXISTS FOR (n:Passage) ON (n.id)
