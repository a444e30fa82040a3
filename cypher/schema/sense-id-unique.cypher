// No two Sense nodes share their id.
CREATE CONSTRAINT sense_id_unique IF NOT EXISTS FOR (n:Sense) REQUIRE n.id IS UNIQUE
