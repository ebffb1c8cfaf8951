// Всё об одном имени
// All derived edges of one name; set it with :param who => 'name'.
MATCH (a:Entity {mentioned: true})-[r]-(x:Entity)
WHERE a.name CONTAINS $who AND r.statements > 0
RETURN a, r, x
ORDER BY r.statements DESC LIMIT 150;
