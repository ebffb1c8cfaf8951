// Fragment: that articles mention.
AND e.mentioned = true
