// Who makes a product, and who supplies it to whom.
// Set it first, by a part of its name: :param product => 'сталь'
// Parameters: product: string
// Columns: product: node, maker: path or null, supply: path or null
MATCH (product:Product)
WHERE replace(toLower(product.name), 'ё', 'е') CONTAINS replace(toLower($product), 'ё', 'е')
WITH product
LIMIT 30
OPTIONAL MATCH maker = (product)<-[:PRODUCES]-(:Entity)
OPTIONAL MATCH (product)<-[:OF_PRODUCT]-(c:Claim {type: 'SUPPLIES'})-[:SUBJECT]->(s:Entity)
WHERE coalesce(c.denied, false) = false
OPTIONAL MATCH supply = (s)-[r:SUPPLIES]->(:Entity)
WHERE r.id = c.edgeId
RETURN product, maker, supply
LIMIT 500
