"""How people in schools say things: words, patterns and what they state."""
