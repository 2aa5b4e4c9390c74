"""What staff declare of their ties to pupils and families, who agreed, and what Ask knows of it."""
