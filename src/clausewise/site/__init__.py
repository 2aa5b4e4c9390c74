"""Settings, addresses, wiring and the command line: the only place that sees everything."""
