// Finds Name nodes by key.
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key)
