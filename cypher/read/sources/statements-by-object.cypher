// Source: current statements by object.
MATCH (s:Statement)
WHERE s.objectId = key.id AND s.current = true AND s.newestKey IS NOT NULL
