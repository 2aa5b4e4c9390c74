import pytest

from clausewise.documents.suggest.labels import LAST, rank


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Turn down friend requests from pupils.", ["pupil-contact"]),
        ("Do not be friends with ex-pupils.", ["ex-pupil-contact", "pupil-contact"]),
        ("Report messages from pupils to the DSL.", ["report-inappropriate-contact"]),
        ("Misuse must be reported to the head.", ["reporting-route"]),
        ("A breach may lead to disciplinary action.", ["breach-discipline"]),
        ("Hand over passwords to whoever investigates.", ["investigation-cooperation"]),
        ("Do not bring the school into disrepute.", ["reputation"]),
        ("Hide, delete or block rude comments on our page.", ["moderation"]),
    ],
)
def test_a_clause_is_filed_where_a_school_leader_would(text, labels):
    assert list(rank(text).labels[: len(labels)]) == labels


def test_a_heading_says_what_few_words_leave_open():
    assert rank("Keep it safe.", "", ["Passwords"]).labels[0] == "account-security"


def test_a_heading_further_up_says_less():
    near = dict(rank("Go on.", "", ["Security"]).scores)["account-security"]
    far = dict(rank("Go on.", "", ["Rules", "Security"]).scores)["account-security"]

    assert far < near


def test_an_item_is_about_what_its_lead_says_when_it_says_little_itself():
    lead = "Staff must not post defamatory remarks about:"

    assert rank("suppliers;", lead).labels[0] == "defamation-disparagement"


def test_what_a_policy_aims_at_is_its_purpose():
    assert rank("protect our good reputation", "The aims are to:").labels[0] == "purpose"


def test_the_first_sentence_counts_most():
    text = "Do not share your password. Breach of this policy may lead to dismissal."

    assert rank(text).labels[0] == "account-security"


def test_words_that_say_nothing_still_have_a_label():
    ranking = rank("Quux.")

    assert ranking.labels == (LAST,)
    assert ranking.confidence == 0


def test_a_clause_that_fits_one_label_well_is_surer_than_one_that_fits_two():
    alone = rank("Do not bring the school into disrepute.")
    torn = rank("Confidential copyright.")

    assert alone.confidence > torn.confidence


def test_one_label_alone_leaves_no_doubt_which():
    ranking = rank("Wikipedia entries.")

    assert 0 < ranking.confidence <= 1
    assert len(ranking.labels) <= 5
