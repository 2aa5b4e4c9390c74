"""Other systems that tell of people, besides files and directories."""
