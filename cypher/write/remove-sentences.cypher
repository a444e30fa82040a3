// Takes away the sentences of the documents, once their claims are gone.
// Parameters: ids: list of string
MATCH (d:Document)<-[:IN_DOCUMENT]-(s:Sentence)
WHERE d.id IN $ids
DETACH DELETE s
