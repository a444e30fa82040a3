// Takes away the claims of the documents.
// Parameters: ids: list of string
MATCH (c:Claim)
WHERE c.documentId IN $ids
DETACH DELETE c
