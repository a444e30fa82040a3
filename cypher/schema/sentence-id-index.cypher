// Finds Sentence nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX sentence_id IF NOT EXISTS FOR (n:Sentence) ON (n.id)
