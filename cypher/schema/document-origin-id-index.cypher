// Finds Document nodes by originId.
CREATE INDEX document_origin_id IF NOT EXISTS FOR (n:Document) ON (n.originId)
