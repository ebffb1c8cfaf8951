// Fragment: behind the cursor, oldest first.
AND s.oldestKey > $after
