"""One folder for each network, behind one protocol. No Django."""
