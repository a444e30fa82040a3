// What is in here: the relations that most documents speak of, 300 at most.
// Parameters: none
// Columns: path: path
MATCH path = (:Entity)-[r:SUPPLIES|PRODUCES|DESCENDS_FROM|PART_OF|COOPERATES_WITH|LOCATED_IN|WORKS_FOR|VISITED]->()
WITH path, r
ORDER BY r.origins DESC, r.claims DESC, r.id
LIMIT 300
RETURN path
