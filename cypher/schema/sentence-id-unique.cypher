// No two Sentence nodes share their id.
CREATE CONSTRAINT sentence_id_unique IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE
