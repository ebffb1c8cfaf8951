// Fragment: of this object.
AND s.objectId = $object
