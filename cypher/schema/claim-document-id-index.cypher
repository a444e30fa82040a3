// Finds Claim nodes by documentId.
CREATE INDEX claim_document_id IF NOT EXISTS FOR (n:Claim) ON (n.documentId)
