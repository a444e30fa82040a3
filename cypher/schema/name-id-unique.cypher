// No two Name nodes share their id.
CREATE CONSTRAINT name_id_unique IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE
