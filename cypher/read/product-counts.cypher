// How many make each product, supply it, and buy it.
// Parameters: ids: list of string (of products)
// Columns: id: string, makers: integer, suppliers: integer, buyers: integer
UNWIND $ids AS id
MATCH (p:Product {id: id})
CALL (p) {
  MATCH (p)<-[:PRODUCES]-(e:Entity)
  RETURN count(DISTINCT e) AS makers
}
CALL (p) {
  MATCH (p)<-[:OF_PRODUCT]-(c:Claim {type: 'SUPPLIES'})
  WHERE coalesce(c.denied, false) = false AND c.edgeId IS NOT NULL
  RETURN count(DISTINCT c.subjectId) AS suppliers, count(DISTINCT c.objectId) AS buyers
}
RETURN id, makers, suppliers, buyers
