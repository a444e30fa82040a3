// Finds Claim nodes by edgeId.
CREATE INDEX claim_edge_id IF NOT EXISTS FOR (n:Claim) ON (n.edgeId)
