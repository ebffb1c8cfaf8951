// Who held an office, as the catalogue has it.
// params: none
// returns: nothing
CREATE INDEX held_office IF NOT EXISTS FOR ()-[h:HELD_OFFICE]-() ON (h.office);
