"""Looks at whole policies: what is wrong in one, what differs between two, what is covered."""
