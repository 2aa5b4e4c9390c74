"""Other engines, each given the same forty rules. Only one is imported in a process."""
