// Fragment: only edges that stay without some others, `key.without`, [«subjectId type objectId»].
AND NOT startNode(r).id + ' ' + type(r) + ' ' + endNode(r).id IN key.without
