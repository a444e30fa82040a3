// What the documents that the sources hold were read from.
// Parameters: sources: list of string
// Columns: source: string, fingerprint: string or null
MATCH (s:Source)
WHERE s.id IN $sources
RETURN s.id AS source, s.fingerprint AS fingerprint
