import pytest

from clausewise.engine.understand import understand
from engine.understand.asked import LEXICON, facts


def unclear(text):
    return {each.fact: each.values for each in understand(text, LEXICON).unclear}


def test_each_fact_comes_with_the_words_that_state_it():
    text = "I’m a governor. Can I follow a pupil on Insta?"

    said = {each.fact: each.words for each in understand(text, LEXICON).facts}

    assert said["role"] == "I’m a governor"
    assert said["platform"] == "Insta"


def test_each_fact_says_why_in_words():
    found = understand("I'm a governor. Can I tweet?", LEXICON).facts[0]

    assert found.why == "“I'm a governor” says that role is governor"


def test_text_that_says_nothing_states_nothing():
    assert facts("") == {}
    assert facts("?!") == {}
    assert facts("The weather is lovely") == {}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("As headteacher, may I follow a pupil on X?", "headteacher"),
        ("I volunteer in Reception. May I follow a pupil on X?", "volunteer"),
        ("I'm a student teacher. May I follow a pupil on X?", "trainee"),
        ("I'm on supply. May I follow a pupil on X?", "agency_worker"),
        ("Is it OK for a governor to follow a pupil on X?", "governor"),
        ("I'm in the PTA. May I follow a pupil on X?", "pta_member"),
    ],
)
def test_who_asks_is_heard_in_many_ways(text, who):
    assert facts(text)["role"] == who


def test_somebody_elses_role_is_not_the_askers():
    assert "role" not in facts("A governor wants to add me on Facebook. Can I accept?")


@pytest.mark.parametrize(
    ("text", "started"),
    [
        ("Can I follow a pupil on Instagram?", "me"),
        ("A pupil has followed me on Instagram. Can I follow back?", "them"),
        ("Can I accept a pupil's friend request on Facebook?", "them"),
    ],
)
def test_who_made_the_first_move_follows_from_who_does_what(text, started):
    assert facts(text)["started_by"] == started


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("a pupil", "pupil"),
        ("a former pupil", "former_pupil"),
        ("a girl who left us in July", "former_pupil"),
        ("a pupil from another school", "other_school_pupil"),
        ("a pupil's gran", "family_of_pupil"),
        ("the mother of a former pupil", "family_of_former_pupil"),
        ("the chair of governors", "governor"),
        ("my line manager", "colleague"),
        ("a supplier", "work_contact"),
    ],
)
def test_the_other_person_is_known_by_many_names(words, other):
    assert facts(f"Can I add {words} on Facebook?")["counterpart"] == other


@pytest.mark.parametrize(
    ("words", "years"), [("aged 17", 17), ("who is 19", 19), ("of 15", 15), ("now 20", 20)]
)
def test_the_other_persons_age_is_read_as_a_number(words, years):
    assert facts(f"Can I add a former pupil {words} on Facebook?")["counterpart_age"] == years


def test_under_eighteen_is_no_age():
    assert "counterpart_age" not in facts("Can I add someone under 18 years old on Facebook?")


def test_a_number_beyond_any_age_is_no_age():
    assert "counterpart_age" not in facts("Can I add a former pupil aged 1 on Facebook?")


def test_the_first_move_towards_an_old_friend_is_left_open():
    assert "started_by" not in facts("A mum is an old friend of mine. Can I message her on X?")


@pytest.mark.parametrize("name", ["insta", "Instagramm", "IG", "instagram"])
def test_platforms_are_known_by_nicknames_and_slips(name):
    assert facts(f"Can I post on my own {name} account?")["platform"] == "instagram"


def test_a_letter_or_a_word_is_a_platform_only_in_company():
    assert facts("Can I post a list of threads, X and Y, on my own blog?")["platform"] == "blog"


def test_the_platform_is_where_the_act_happens_not_where_a_parent_agreed():
    text = "Her mum consented to Twitter. Can I put her photo on the school's Facebook page?"

    assert facts(text)["platform"] == "facebook"


def test_a_platform_named_only_to_set_it_aside_is_not_meant():
    text = "Can I post on my own Facebook rather than Instagram?"

    assert facts(text)["platform"] == "facebook"


def test_two_platforms_in_one_act_are_unclear():
    text = "Can I post a photo on Facebook and Instagram?"

    assert "platform" not in facts(text)
    assert set(unclear(text)["platform"]) == {"facebook", "instagram"}


def test_the_schools_own_site_is_a_platform():
    assert facts("Can I post news on the school's website?")["platform"] == "school_website"


def test_where_content_is_taken_from_is_not_where_it_goes():
    assert "platform" not in facts("Can I save a photo from the school's Facebook page?")
