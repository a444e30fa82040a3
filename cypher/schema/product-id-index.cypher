// Finds Product nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX product_id IF NOT EXISTS FOR (n:Product) ON (n.id)
