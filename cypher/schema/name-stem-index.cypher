// Finds Name nodes by stem.
CREATE INDEX name_stem IF NOT EXISTS FOR (n:Name) ON (n.stem)
