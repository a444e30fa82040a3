// Locks the documents against other writers, creating those that are new, and tells which copies each has.
// Parameters: ids: list of string (sorted, so that writers wait for each other in one order)
// Columns: documentId: string, fingerprint: string or null, copies: list of map (properties of a source)
UNWIND $ids AS id
MERGE (d:Document {id: id})
SET d.id = d.id
RETURN d.id AS documentId, d.fingerprint AS fingerprint, [(d)<-[:HOLDS]-(s:Source) | properties(s)] AS copies
