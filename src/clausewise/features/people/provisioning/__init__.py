"""A school's directory, such as Entra ID, tells us by SCIM 2.0 who joins, moves and leaves.

RFC 7643 says what a user is, RFC 7644 how it is told. scim2-models parses, filters and patches.
"""
