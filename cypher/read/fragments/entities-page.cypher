// Fragment: by name.
RETURN e { .id, .type, .name, .nameEn, .transliterated, .aliases, .wikidata, .origin, .nameKey, labels: [label IN labels(e) WHERE label IN ['Actor', 'Leader', 'State']] } AS item ORDER BY e.nameKey LIMIT $limit
