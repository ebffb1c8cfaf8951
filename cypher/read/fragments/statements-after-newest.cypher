// Fragment: behind the cursor, newest first.
AND s.newestKey < $after
