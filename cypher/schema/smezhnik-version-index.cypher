// Finds Smezhnik nodes by version. Neo4j has this index with the constraint; the embedded engine needs it by name.
CREATE INDEX smezhnik_version IF NOT EXISTS FOR (n:Smezhnik) ON (n.version)
