// Labels entities with their kinds.
// Parameters: rows: list of {id: string, kind: string}
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
REMOVE e:Company:PublicBody:Association:Person:Place:Group
FOREACH (_ IN CASE row.kind WHEN 'Company' THEN [1] ELSE [] END | SET e:Company)
FOREACH (_ IN CASE row.kind WHEN 'PublicBody' THEN [1] ELSE [] END | SET e:PublicBody)
FOREACH (_ IN CASE row.kind WHEN 'Association' THEN [1] ELSE [] END | SET e:Association)
FOREACH (_ IN CASE row.kind WHEN 'Person' THEN [1] ELSE [] END | SET e:Person)
FOREACH (_ IN CASE row.kind WHEN 'Place' THEN [1] ELSE [] END | SET e:Place)
FOREACH (_ IN CASE row.kind WHEN 'Group' THEN [1] ELSE [] END | SET e:Group)
