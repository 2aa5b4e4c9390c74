"""The five example organisations of the demo, with invented schools and invented people."""
