// Ties claims to their products.
// Parameters: rows: list of {id: string, productId: string}
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (p:Product {id: row.productId})
CREATE (c)-[:OF_PRODUCT]->(p)
