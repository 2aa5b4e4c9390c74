import pytest

from clausewise.documents.suggest.force import force_of

READ = {
    "prohibited": [
        "Staff must not post pictures of pupils.",
        "Never share your password.",
        "Teachers should not accept parents as friends.",
        "Staff must avoid talk of school.",
        "No employee may comment on a dispute.",
        "Swearing is not acceptable.",
        "Pictures may not be used without the parents' consent.",
    ],
    "required": [
        "Staff must read this policy.",
        "The headteacher will ensure that staff are trained.",
        "All staff are responsible for reading these rules.",
        "Keep your password secret.",
        "Written consent must be obtained from parents.",
        "Media enquiries must be forwarded to the head.",
    ],
    "permitted": [
        "Staff may use their own phones at lunch.",
        "It is accepted that some staff know parents.",
    ],
    "advised": [
        "Staff are strongly advised to check their settings.",
        "Be careful about what you write.",
        "You should avoid talk of school.",
        "Think before you post.",
    ],
    "approval": [
        "Staff must not open a page without the head's permission.",
        "Every page must be approved by the principal.",
        "Do not post until you have discussed it with your manager.",
        "Nobody may promise anything for us without authorisation.",
    ],
    "report": [
        "Misuse should be reported to the head.",
        "If a pupil messages you, tell the DSL.",
        "Staff must inform the head of any breach.",
    ],
    "statement": [
        "The school may monitor its network.",
        "The trust reserves the right to check.",
        "A breach may lead to disciplinary action.",
        "The governing body is responsible for this policy.",
        "Social media means any website for sharing.",
    ],
}
SENTENCES = [(force, text) for force, texts in READ.items() for text in texts]


@pytest.mark.parametrize(("force", "text"), SENTENCES)
def test_a_sentence_is_read_as_a_person_would(force, text):
    assert force_of(text) == force


@pytest.mark.parametrize(
    ("lead", "item", "force"),
    [
        ("Staff must not:", "contact pupils;", "prohibited"),
        ("You should not:", "name the school;", "prohibited"),
        ("Staff must not:", "use the logo without the head's permission;", "approval"),
        ("Staff must:", "set strict privacy;", "required"),
        ("Staff should:", "not name pupils;", "prohibited"),
        ("All staff should:", "be aware of scams;", "advised"),
        ("Staff may:", "look at news sites;", "permitted"),
        ("The purpose of this policy is to:", "keep children safe;", "statement"),
        ("On our pages:", "tell the head of any abuse;", "report"),
        ("Staff must not post anything:", "such as:", "prohibited"),
        ("We list some networks here.", "photo apps", "statement"),
    ],
)
def test_an_item_completes_its_lead(lead, item, force):
    assert force_of(item, lead) == force


def test_a_list_headed_as_unacceptable_forbids():
    assert force_of("Publishing gossip;", "", ["Unacceptable use"]) == "prohibited"
    assert force_of("Publishing gossip;", "", ["Our channels"]) == "statement"


def test_the_first_sentence_that_binds_is_what_the_clause_is_about():
    assert force_of("Tell the head of any abuse. You must keep evidence.") == "report"
    assert force_of("Staff are busy. You must keep evidence.") == "required"
