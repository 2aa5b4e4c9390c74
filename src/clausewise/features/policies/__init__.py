"""The school's policies: ask them, compare them, read them clause by clause."""
