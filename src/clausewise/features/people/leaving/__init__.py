"""Leavers: their access ends at once, and what hung on them is listed for someone to take over."""
