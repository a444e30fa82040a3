// Takes away sources that hold nothing any more.
// Parameters: sources: list of string
MATCH (s:Source)
WHERE s.id IN $sources
DELETE s
