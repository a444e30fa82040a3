// Creates nodes as a backup has them. The embedded engine does it by its API.
// Parameters: labels: list of string, rows: list of map (properties)
// Columns: id: string
UNWIND $rows AS row
CREATE (n:$($labels))
SET n = row
RETURN elementId(n) AS id
