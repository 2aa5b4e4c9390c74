"""What in a policy is out of date, against the law, left blank, contradictory or missing."""

from clausewise.documents.health.check import check
from clausewise.documents.health.model import Finding, Severity, Treatment

__all__ = ["Finding", "Severity", "Treatment", "check"]
