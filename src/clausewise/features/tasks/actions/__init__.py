"""What people do with tasks and notices: one function each."""
