// No two Smezhnik nodes share their version, so that of programs that open a new graph at once only one makes the node.
CREATE CONSTRAINT smezhnik_version_unique IF NOT EXISTS FOR (n:Smezhnik) REQUIRE n.version IS UNIQUE
