"""A finding about a policy document, and how sure we are of it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much hangs on a finding, worst first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Treatment(StrEnum):
    """What the product does meanwhile: tell, caution beside every answer, or refuse the act."""

    FLAG = "FLAG"
    GUARD = "GUARD"
    BLOCK = "BLOCK"


class Kind(StrEnum):
    """What a clause is in tension with: law, guidance, or the document's own words."""

    LAW = "L"
    GUIDANCE = "G"
    OWN = "I"


CONFIDENCE = {"V1": 0.95, "V2": 0.9, "V3": 0.75, "K": 0.6, "N": 0.4}
"""How sure a fact is, by how it was checked: V1 read at its source … N not established."""
DOUBTFUL = frozenset({"K", "N"})
"""What nobody has checked is never said to be so, only to be looked at."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: the rule that found it, the clause ("" for the whole document).

    `found` is the words found, `now` what would be right, `meanwhile` what the product does until
    somebody has decided, `decides` who that is. `confidence` is from 0 to 1, `checked` the day on
    which the fact behind it was last checked ("" where the document itself is the source).
    """

    rule: str
    clause: str
    found: str
    message: str
    severity: Severity
    treatment: Treatment
    source: str
    confidence: float
    now: str = ""
    meanwhile: str = ""
    decides: str = "policy owner"
    kind: Kind = Kind.OWN
    checked: str = ""

    @property
    def label(self) -> str:
        """The treatment as it is printed: a flag says of what kind the tension is."""
        return f"FLAG-{self.kind}" if self.treatment is Treatment.FLAG else self.treatment.value


OWN_WORDS = "the document's own words"
"""The source of what a document says against itself."""
