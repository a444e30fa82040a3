// Finds Document nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX document_id IF NOT EXISTS FOR (n:Document) ON (n.id)
