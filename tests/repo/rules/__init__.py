"""The rules about ourselves: each takes sources and returns complaints, so each can be tried."""
