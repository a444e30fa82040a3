// Finds Doubt nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX doubt_id IF NOT EXISTS FOR (n:Doubt) ON (n.id)
