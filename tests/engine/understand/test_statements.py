import pytest

from engine.understand.asked import facts

POST = "Can I post news on the school's page?"
BLOG = "Can I post news on my own blog?"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("The head said yes.", "verbal"),
        ("The head has agreed in writing.", "written"),
        ("The headteacher approved it by e-mail.", "written"),
        ("The head gave verbal permission.", "verbal"),
        ("The head's said no.", "refused"),
        ("I asked the head and she refused.", "refused"),
        ("The head hasn't been asked.", "none"),
        ("I haven't asked the head yet.", "none"),
        ("Nobody has asked the head.", "none"),
        ("It goes out before the head has seen it.", "none"),
    ],
)
def test_an_approvers_answer_is_heard_in_many_ways(words, answer):
    assert facts(f"{POST} {words}")["approval_head"] == answer


@pytest.mark.parametrize(
    "words",
    [
        "Has the head approved?",
        "If the head agrees, that is.",
        "Unless the head refused.",
        "I don't know whether the head has agreed.",
        "I haven't said whether the head agreed.",
        "Do I need the head's approval?",
    ],
)
def test_a_condition_a_doubt_or_a_question_is_no_answer(words):
    assert "approval_head" not in facts(f"{POST} {words}")


def test_two_approvers_may_answer_differently_in_one_sentence():
    found = facts(f"{POST} The head approved in writing but my line manager refused.")

    assert found["approval_head"] == "written"
    assert found["approval_line_manager"] == "refused"


def test_several_approvers_may_answer_as_one():
    found = facts(f"{POST} Neither the head nor my line manager has seen it.")

    assert found["approval_head"] == found["approval_line_manager"] == "none"


def test_a_list_of_denials_is_read_to_its_end():
    found = facts(f"{BLOG} There are no names, pictures, opinions, logo or contact details.")

    assert {fact for fact, value in found.items() if value is False} == {
        "names_pupil",
        "shows_pupil",
        "shows_staff",
        "personal_opinion",
        "uses_logo",
        "own_contact_details",
        "school_contact_details",
    }


def test_a_list_of_denials_stops_where_a_new_clause_begins():
    found = facts(f"{BLOG} It has no logo, and it is rude about the head.")

    assert found["uses_logo"] is False
    assert found["derogatory"] is True


def test_nothing_about_pupils_leaves_open_whether_one_can_be_seen():
    found = facts(f"{BLOG} It's nothing to do with pupils.")

    assert found["about_pupil"] is False
    assert "shows_pupil" not in found


def test_a_denied_person_is_not_shown():
    assert facts(f"{BLOG} No pupil or parent is in it.")["shows_pupil"] is False


def test_a_denied_person_who_does_something_else_says_nothing_of_the_post():
    assert "shows_pupil" not in facts(f"{BLOG} No pupil can complain.")


def test_what_is_denied_is_not_also_stated():
    assert facts(f"{BLOG} It is not racist, and nothing in it is illegal.").get("illegal") is False


def test_a_denial_after_another_is_read_for_itself():
    found = facts(f"{BLOG} Nothing rude, no logo.")

    assert found["derogatory"] is False
    assert found["uses_logo"] is False


def test_a_denial_that_bears_on_another_kind_of_act_is_left_out():
    assert "uses_logo" not in facts("Can I follow a pupil on X? There's no logo.")


def test_a_profile_without_the_school_is_not_a_post_without_it():
    found = facts("Can I keep my own X profile? It says nothing about the school.")

    assert "about_school" not in found


@pytest.mark.parametrize(("number", "count"), [("two", 2), ("3", 3), ("one", 1)])
def test_administrators_are_counted(number, count):
    found = facts(f"Can I set up a class blog with {number} administrators?")

    assert found["administrators"] == count


def test_a_friendly_word_does_not_make_a_concern_clear_but_its_sender_does():
    found = facts("An ex-pupil sent me a message on Facebook. What should I do?")

    assert found["activity"] == "see_concern"
    assert found["concern"] == "former_pupil_contacted_me"
    assert found["counterpart"] == "former_pupil"


def test_an_act_only_described_is_understood_as_the_act_asked_about():
    assert facts("I edit Wikipedia at work. Is that allowed?")["activity"] == "edit_encyclopaedia"


def test_words_between_asking_and_act_do_not_hide_the_act():
    text = "Can I, at home on my own phone, follow a pupil on Instagram?"

    assert facts(text)["activity"] == "connect"


@pytest.mark.parametrize(
    ("agreed", "consent"),
    [
        ("Facebook", "this_platform"),
        ("Facebook only", "this_platform"),
        ("Twitter", "other_platform_only"),
        ("the website only", "other_platform_only"),
    ],
)
def test_a_parents_consent_is_held_against_where_the_picture_goes(agreed, consent):
    text = f"Her mum agreed to {agreed}. Can I put her photo on the school's Facebook page?"

    assert facts(text)["image_consent"] == consent


def test_consent_for_a_platform_says_nothing_of_a_picture_that_goes_nowhere_yet():
    text = "Can I put up a photo of a pupil? Her mum agreed to it on Facebook and on Instagram."

    assert "image_consent" not in facts(text)


def test_one_clause_denied_does_not_hush_the_next():
    found = facts(f"{POST} There's no child in it and the head has approved it in writing.")

    assert found["approval_head"] == "written"


def test_ones_own_child_is_the_other_person_only_when_reached():
    text = "Can I message a pupil's mother on Facebook about a party that my own child is at?"

    assert facts(text)["counterpart"] == "family_of_pupil"
    assert facts("Can I message my own child, a pupil here, on X?")["relationship"] == "own_child"
