// What the documents call each entity, and from when to when; and by which names general reference knows it.
// Parameters: ids: list of string
// Columns: id: string, name: string, documents: integer, firstDate: string or null, lastDate: string or null,
//   known: list of string (JSON)
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[m:MENTIONS]-(d:Document)
WITH e, m.name AS name, count(d) AS documents, min(d.date) AS firstDate, max(d.date) AS lastDate
ORDER BY e.id, firstDate, documents DESC, name
RETURN e.id AS id, name, documents, firstDate, lastDate, coalesce(e.known, []) AS known
