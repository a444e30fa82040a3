// Takes the sources away from the documents they hold.
// Parameters: sources: list of string
MATCH (s:Source)-[h:HOLDS]->(:Document)
WHERE s.id IN $sources
DELETE h
