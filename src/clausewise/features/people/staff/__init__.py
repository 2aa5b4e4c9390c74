"""Those who work for, govern or help an organisation: seen, added and changed by hand."""
