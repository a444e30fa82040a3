// Finds Sense nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX sense_id IF NOT EXISTS FOR (n:Sense) ON (n.id)
