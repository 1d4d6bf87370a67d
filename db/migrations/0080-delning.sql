-- A computer asks for the streams of its own source, and in a simulation a database holds thousands of sources.
CREATE INDEX delningStromKalla ON delningStrom (share, src, period DESC, unit);
