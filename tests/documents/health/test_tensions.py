"""Clauses in tension with law or guidance are told, with what is done meanwhile."""

import pytest

from clausewise.documents.health import check
from documents.health.looked_over import SOUND, TODAY, finding, findings, policy, rules
from documents.papers import outlined


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Staff must provide their social media passwords when asked.", "personal-passwords"),
        ("By using our systems you consent to monitoring.", "consent-by-use"),
        ("Staff have no reasonable expectation of privacy.", "no-privacy"),
        ("Messages may be inspected without giving notice.", "without-notice"),
        ("The school will monitor all internet use.", "monitoring-unexplained"),
        ("Anybody who does so will face disciplinary action.", "prejudged-discipline"),
        ("Staff must not post content that may offend or bring it into disrepute.", "wide-offence"),
        ("Staff must not befriend parents.", "no-family-contact"),
        ("Abusive comments are removed immediately.", "remove-at-once"),
        ("Take screenshots of anything that is abusive.", "screenshots-of-anything"),
        ("No photos without the permission of the headteacher.", "leaders-consent-for-pictures"),
        ("Photos may be taken on personal phones.", "own-devices-for-pictures"),
        ("Posts will be disclosed under a subject access request.", "access-request-overstated"),
        ("We check the online presence of our staff, as KCSIE asks.", "searching-staff-online"),
        ("Online searches are done in recruitment.", "recruitment-searches-unsaid"),
        ("Report any misuse under the whistleblowing policy.", "whistleblowing-for-all"),
        ("Parents' opinions should not cause offence.", "opinions-without-distress"),
        ("We say so no later than two weeks from the date.", "notice-before-or-after"),
        ("Private posts fall under Freedom of Information.", "freedom-of-information-private"),
    ],
)
def test_a_clause_in_tension_is_found(words, rule):
    assert rule in rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "Staff must never share their passwords.",
        "Staff hand over the passwords of official accounts to the headteacher.",
        "Breaking this policy may lead to disciplinary action, once the facts are known.",
        "Staff must not befriend parents unless they are close family.",
        "Take screenshots, but never copy an indecent picture of a child.",
        "Photos must not be taken on personal phones.",
        "Pictures of pupils need the consent of the headteacher and of a parent.",
        "Shortlisted candidates are told that online searches are part of recruitment.",
        "The school will monitor internet use, as its impact assessment says.",
        "Record abusive comments as evidence before they are removed immediately.",
    ],
)
def test_a_sound_clause_is_left_alone(words):
    assert rules(words) == set()


def test_a_ban_on_criticism_needs_its_exceptions():
    ban = "Staff must not post negative comments about the school."
    without = outlined(policy(ban).replace("Nothing here stops whistleblowing.", ""))
    exception = "Nothing here stops a protected disclosure."

    assert "no-carve-out" in {each.rule for each in check(without, today=TODAY)}
    assert finding("no-carve-out", ban).treatment == "GUARD"
    assert rules(ban, exception) == set()


def test_an_allegation_that_always_goes_to_the_lado_leaves_out_the_tier_below():
    sent = policy("All allegations are referred to the LADO.")
    without = outlined(sent.replace("Low-level concerns are recorded.", ""))

    assert "all-allegations-to-lado" in {each.rule for each in check(without, today=TODAY)}
    assert "all-allegations-to-lado" not in {
        each.rule for each in check(outlined(sent), today=TODAY)
    }


def test_what_only_the_lead_in_says_is_told_once():
    lead = "Staff must not post disparaging comments about:\n(a) the school;\n(b) its pupils."

    assert [each.clause for each in findings(lead)] == ["1.2"]


def test_what_is_refused_meanwhile_is_said():
    found = finding("personal-passwords", "Staff must provide their passwords when asked.")

    assert (found.treatment, found.severity) == ("BLOCK", "high")
    assert found.meanwhile.startswith("Clausewise has no field for a personal password")
    assert found.source.startswith("ICO")


@pytest.mark.parametrize(
    ("without", "rule"),
    [
        ("Low-level concerns are recorded.", "missing-low-level-concerns"),
        ("Nothing here stops whistleblowing.", "missing-protected-speech"),
        ("Pictures made by AI are treated as real ones, on TikTok too.", "missing-ai-images"),
        ("Complaints about personal data", "missing-data-complaints"),
    ],
)
def test_what_good_policies_cover_is_missed(without, rule):
    assert without in SOUND
    text = policy().replace(without, "")

    assert rule in {each.rule for each in check(outlined(text), today=TODAY)}


def test_a_policy_that_covers_all_of_it_has_nothing_to_look_at():
    assert findings() == ()


@pytest.mark.parametrize(
    ("route", "missing"),
    [
        ("Allegations against the headteacher are reported to the chair of governors.", False),
        ("If the headteacher is the subject of the concern, tell the chair.", False),
        ("Concerns go to the head, or to the chair where the concern is about the head.", False),
        ("Complaints regarding the Head of School should go to the CEO.", False),
        ("Any misuse is reported to the headteacher. Governors review this policy.", True),
        ("Concerns are reported to the headteacher, who tells the governing body.", True),
    ],
)
def test_a_concern_about_the_head_needs_a_route_past_the_head(route, missing):
    text = policy(route).replace(
        "Concerns about the headteacher go to the chair of governors, ", ""
    )

    found = {each.rule for each in check(outlined(text), today=TODAY)}

    assert ("missing-about-the-head" in found) == missing


def test_the_clauses_that_send_everything_to_the_head_are_named():
    report = "Any misuse should be reported to the headteacher."
    text = policy(*[report] * 6).replace("Concerns about the headteacher go to the chair", "")
    found = check(outlined(text), today=TODAY)

    (told,) = (each for each in found if each.rule == "missing-about-the-head")
    assert (told.clause, told.found[-11:]) == ("1.2", "headteacher")
    assert "clauses 1.2, 1.3, 1.4, 1.5 and 2 more" in told.message
