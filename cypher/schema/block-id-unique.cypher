// No two Block nodes share their id.
CREATE CONSTRAINT block_id_unique IF NOT EXISTS FOR (n:Block) REQUIRE n.id IS UNIQUE
