"""Looks invented policies over, on a day in November 2026."""

from datetime import date

from clausewise.documents.health import check
from documents.papers import outlined

TODAY = date(2026, 11, 27)
COVER = "Approved by: Governors\n\nDate approved: 1 September 2026\n\nNext review: September 2027"
SOUND = (
    "Concerns about the headteacher go to the chair of governors, and those about a child to the"
    " designated safeguarding lead, who tells the LADO of an allegation within one working day."
    " Low-level concerns are recorded. Nothing here stops whistleblowing. Pictures made by AI are"
    " treated as real ones, on TikTok too. Parents may withdraw their consent at any time."
    " Complaints about personal data go to the data protection officer."
)


def policy(*clauses, cover=COVER):
    """Return a sound policy with some clauses more, each numbered."""
    numbered = [f"1.{number} {text}" for number, text in enumerate((SOUND, *clauses), 1)]
    return "\n\n".join(["Hill Farm social media policy", cover, "1. Rules", *numbered])


def findings(*clauses, cover=COVER, today=TODAY, filled=None):
    return check(outlined(policy(*clauses, cover=cover)), today=today, filled=filled)


def rules(*clauses, **given):
    return {each.rule for each in findings(*clauses, **given)}


def finding(rule, *clauses, **given):
    (found,) = (each for each in findings(*clauses, **given) if each.rule == rule)
    return found
