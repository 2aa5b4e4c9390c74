"""What a document says against itself: blanks, contents, one clause against another."""

import timeit

import pytest

from clausewise.documents.health import check
from clausewise.documents.health.roles import roles_named
from documents.health.looked_over import COVER, SOUND, TODAY, finding, findings, policy, rules
from documents.papers import outlined


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Tell [insert name of lead] at once.", "[insert name of lead]"),
        ("Insert school name will keep a list.", "Insert school name"),
        ("Staff tell the TBC of it.", "TBC"),
        ("The contact is ........ and nobody else.", "........"),
        ("This section should be amended as appropriate.", "amended as appropriate"),
        ("You should include the following section.", "should include the following section"),
        ("Ask <name of head> first.", "<name of head>"),
        ("N/A", "N/A"),
    ],
)
def test_what_a_template_left_behind_is_found(words, found):
    assert finding("placeholder", words).found.rstrip(".").startswith(found.rstrip("."))


@pytest.mark.parametrize("words", ["Guidance says so [3].", "The word [sic] stays, and is kept."])
def test_a_footnote_is_no_placeholder(words):
    assert rules(words) == set()


def test_a_name_that_stands_alone_among_general_ones_is_told():
    general = [f"The Trust/School/Nursery keeps list {number}." for number in range(5)]
    named = "Oak Grove Partnership keeps them too."

    assert finding("name-once", *general, named).found == "Oak Grove Partnership"
    assert rules(*general, "All Trust staff keep them, and the Trust/School too.") == set()
    assert rules(named) == set()


def test_contents_that_differ_from_the_body_are_told():
    contents = "Contents\n\n1. Rules 1\n2. Names 1\n3. Pictures 2\n4. Gone 2\n\n"
    body = f"1. Rules\n\n1.1 {SOUND}\n\nNames\n\n1.2 Be kind.\n\n2. Pictures\n\n2.1 Ask first."
    found = check(outlined(f"Social media policy\n\n{COVER}\n\n{contents}{body}"), today=TODAY)

    (told,) = (each for each in found if each.rule == "contents")
    assert told.found == "“gone”, “names”, “pictures”"


def test_contents_without_numbers_are_compared_by_nothing_but_their_names():
    contents = "Contents\n\n1. Rules 1\n2. Names 1\n3. Pictures 2\n\n"
    body = f"Rules\n\n{SOUND}\n\nNames\n\nBe kind.\n\nPictures\n\nAsk first."

    found = check(outlined(f"Social media policy\n\n{COVER}\n\n{contents}{body}"), today=TODAY)

    assert found == ()


@pytest.mark.parametrize("contents", ["", "Contents\n\nRules 1\n\n", "Contents\n\n1. Rules 1\n\n"])
def test_contents_that_fit_or_have_no_numbers_are_left_alone(contents):
    text = f"Social media policy\n\n{COVER}\n\n{contents}1. Rules\n\n1.1 {SOUND}"

    assert check(outlined(text), today=TODAY) == ()


def test_two_clauses_that_cannot_both_be_followed_are_told_together():
    forbids = "Staff must not identify their employer on social media."
    adds = "Whoever identifies it adds that their views do not represent the school's."

    assert (
        "clause 1.3 says what to add" in finding("employer-and-disclaimer", forbids, adds).message
    )
    assert rules(forbids) == rules(adds) == set()


def test_a_list_of_protected_characteristics_is_whole_or_told():
    seven = (
        "Respect sex, race, disability, sexual orientation, gender reassignment, religion and age."
    )

    assert (
        "marriage and civil partnership and pregnancy" in finding("characteristics", seven).message
    )
    assert rules("Respect people of every race and religion.") == set()


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (
            "Staff should not name their employer on their profiles.",
            "If staff say where they work, they add that opinions are their own.",
            "employer-and-disclaimer",
        ),
        (
            "Only the headteacher may post on the page.",
            "Each page has at least two administrators.",
            "one-poster-two-administrators",
        ),
        (
            "Staff must never have contact with pupils through social media.",
            "Staff must not accept pupils as friends, except close family.",
            "no-children-and-exceptions",
        ),
    ],
)
def test_a_contradiction_is_found_in_other_words(one, other, rule):
    assert rule in rules(one, other)
    assert rule not in rules(one) | rules(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Staff must not name pupils.", "If staff name the school, they say views are their own."),
        ("Staff must not share pupils' names.", "Each page has at least two administrators."),
    ],
)
def test_two_clauses_that_go_together_are_left_alone(one, other):
    assert rules(one, other) == set()


def test_roles_are_found_however_they_are_written():
    roles = roles_named(outlined(policy("Ask the DSL, the Principal or the HR team.")))

    assert {"dsl", "headteacher", "hr"} <= set(roles)
    assert "headteacher" not in roles_named(
        outlined("Our policy\n\n1. Aims\n\n1.1 The principal aim is to be kind.")
    )


def test_roles_that_the_policy_names_and_nobody_holds_are_told_where_that_is_known():
    held = {"headteacher", "chair_of_governors", "dpo"}

    assert finding("role-unfilled", filled=held).found == "dsl"
    assert rules(filled={*held, "dsl"}) == rules() == set()


def test_the_worst_comes_first_and_nothing_comes_twice():
    found = findings("Skype and the Data Protection Act 1998 apply.", "[name] and [name] decide.")

    assert [each.severity for each in found] == ["high", "medium", "low"]


def seconds(rules):
    """Return how long a policy of so many rules takes to look over, at its quickest of three."""
    found = outlined("Hill Farm policy\n\n1. Rules\n\n" + "\n".join(sentences(rules)))
    return min(timeit.repeat(lambda: check(found, today=TODAY), number=1, repeat=3))


def sentences(rules):
    return [f"1.{number} Staff must be kind to everybody online." for number in range(1, rules + 1)]


def test_a_policy_twice_as_long_takes_about_twice_as_long():
    seconds(10)

    assert seconds(90) < 4 * seconds(45)
