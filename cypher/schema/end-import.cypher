// Forgets which lists of an imported graph were to be made empty.
// Parameters: none
MATCH (v:Smezhnik)
REMOVE v.emptyLists
