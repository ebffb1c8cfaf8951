// Texts that may be near-duplicates meet in a band.
// params: none
// returns: nothing
CREATE CONSTRAINT band_id IF NOT EXISTS FOR (b:Band) REQUIRE b.id IS UNIQUE;
