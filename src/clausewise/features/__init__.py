"""One Django app for each noun that a head teacher uses."""
