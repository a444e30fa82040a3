// The claims with these ids.
// Parameters: ids: list of string
// Columns: claim: map of its properties
MATCH (c:Claim)
WHERE c.id IN $ids
RETURN properties(c) AS claim
