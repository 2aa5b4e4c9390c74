"""What others may call of the policies: the library of packs and what is wrong with asking it."""

from clausewise.features.policies.library import (
    Library,
    NotInForceError,
    UnknownPolicyError,
    founding,
    read_folder,
)

__all__ = ["Library", "NotInForceError", "UnknownPolicyError", "founding", "read_folder"]
