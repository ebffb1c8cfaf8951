// Fragment: only edges that stay without some others, `key.without`, by what the store calls them for now: that is known without a look at their ends.
AND NOT elementId(r) IN key.without
