// Finds Claim nodes by id. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id)
