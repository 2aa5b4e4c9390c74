"""Every defect that is known of the five founding policies is found, and little besides."""

import time
from pathlib import Path

import pytest

from clausewise.documents.health import check
from clausewise.documents.outline import outline
from clausewise.documents.reading import read
from documents.health.looked_over import TODAY

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
ALL = {
    "missing-about-the-head",
    "missing-ai-images",
    "missing-data-complaints",
    "missing-low-level-concerns",
    "missing-protected-speech",
    "missing-safeguarding-lead",
    "no-carve-out",
    "prejudged-discipline",
    "twitter",
    "wide-offence",
    "placeholder",
}
KNOWN = {
    "cflp": ALL
    | {
        "consent-by-use",
        "contents",
        "data-protection-act-1998",
        "employer-and-disclaimer",
        "google-plus",
        "history-stops",
        "missing-lado",
        "missing-newer-platforms",
        "monitoring-unexplained",
        "myspace",
        "no-family-contact",
        "personal-passwords",
        "recruitment-searches-unsaid",
        "review-overdue",
        "vine",
        "whisper",
        "without-notice",
    },
    "everychild": ALL
    | {
        "access-request-overstated",
        "consent-by-use",
        "employer-and-disclaimer",
        "missing-lado",
        "missing-consent-withdrawn",
        "monitoring-unexplained",
        "name-once",
        "no-privacy",
        "notice-before-or-after",
        "own-devices-for-pictures",
        "personal-passwords",
        "permission-by-platform",
        "recruitment-searches-unsaid",
        "review-overdue",
        "without-notice",
    },
    "learn-to-live": (ALL - {"placeholder"})
    | {
        "freedom-of-information-private",
        "leaders-consent-for-pictures",
        "little-used",
        "missing-consent-withdrawn",
        "missing-lado",
        "missing-newer-platforms",
        "no-children-and-exceptions",
        "no-owner",
        "no-review-date",
        "no-version",
        "remove-at-once",
        "safeguarding-officer",
        "safeguarding-vulnerable-groups-act",
        "skype",
        "undated",
        "xbox-live",
    },
    "little-eaton": (ALL - {"no-carve-out", "prejudged-discipline"})
    | {
        "ask-fm",
        "communications-act-127",
        "edition-kcsie",
        "gdpr-wording",
        "malicious-communications-act",
        "missing-consent-withdrawn",
        "missing-lado",
        "missing-newer-platforms",
        "opinions-without-distress",
        "review-period",
        "ripa-2000",
        "screenshots-of-anything",
        "searching-staff-online",
        "sexting",
        "statutory-policies-page",
    },
    "cadmus": (ALL - {"no-carve-out", "prejudged-discipline", "missing-protected-speech"})
    | {
        "ceop-centre",
        "characteristics",
        "dcsf",
        "edition-working-together",
        "home-office-task-force",
        "missing-newer-platforms",
        "monitoring-unexplained",
        "no-family-contact",
        "old-devices",
        "one-poster-two-administrators",
        "review-overdue",
        "safer-working-practice-2019",
        "safer-working-practice-title",
        "signed-after-review",
        "whistleblowing-for-all",
    },
}
"""By policy: the rules that find what is wrong with it, as its readers listed it by hand."""


def document(name):
    """Return a founding policy; None where the documents are not at hand."""
    path = SEEDS / f"{name}.txt"
    return outline(read(path.name, path.read_bytes())) if path.exists() else None


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_known_to_be_wrong_is_found_and_nothing_else(name):
    found = document(name)

    assert not found or {each.rule for each in check(found, today=TODAY)} == KNOWN[name]


@pytest.mark.parametrize("name", KNOWN)
def test_a_look_takes_far_less_than_a_second(name):
    found = document(name)
    begun = time.process_time()
    if found:
        check(found, today=TODAY)

    assert time.process_time() - begun < 1
