// Fragment: of this speaker.
AND s.saidById = $speaker
