"""Taking schools from the register of schools, Get Information about Schools (GIAS)."""
