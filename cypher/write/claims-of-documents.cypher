// Claims of the documents.
// Parameters: ids: list of string
// Columns: claim: map of its properties
MATCH (c:Claim)
WHERE c.documentId IN $ids
RETURN properties(c) AS claim
