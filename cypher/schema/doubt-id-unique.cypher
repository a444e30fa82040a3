// No two Doubt nodes share their id.
CREATE CONSTRAINT doubt_id_unique IF NOT EXISTS FOR (n:Doubt) REQUIRE n.id IS UNIQUE
