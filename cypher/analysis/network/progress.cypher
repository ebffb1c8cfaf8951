// How far a run is.
// params: job STRING
// returns: task STRING, progress STRING (like «12.5%») — no row if it has not begun or is over
CALL gds.listProgress($job) YIELD taskName, progress
RETURN taskName AS task, progress LIMIT 1;
