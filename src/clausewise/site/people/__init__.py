"""What the commands about people do, once Django is ready."""
