// Marks copies that have to be read anew, as their documents' claims were read from other copies.
// Parameters: sources: list of string
MATCH (s:Source)
WHERE s.id IN $sources
REMOVE s.fingerprint
