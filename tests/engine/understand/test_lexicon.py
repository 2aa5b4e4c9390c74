import pytest

from clausewise.engine.errors import PackError
from clausewise.engine.understand import read_lexicon, understand
from engine.understand.asked import LEXICON, LEXICON_FILE

SMALL = """
tags:
  PUPIL: [pupil, year six child]
  NET: [facebook, fb]
macros:
  net: NET
groups:
  contact: [connect, message]
merges:
  - tag: ASK
    when: 'can i'
cues:
  - activity: connect
    when: 'ASK follow'
    unless: 'never'
rules:
  - {fact: counterpart, value: pupil, only: [contact, -message], when: 'ASK ~ PUPIL'}
  - {fact: platform, value: facebook, when: '<net>', unless: 'not'}
  - {fact: administrators, value: number, strength: 2, free: yes, when: '(?P<n>\\\\d) admins'}
  - {fact: visibility, value: public, plain: yes, when: 'year six', unless: 'closed'}
denials:
  - {item: pupil, means: {about_pupil: no}}
""".replace("\\\\", "\\")


def stated(text):
    return understand(text, read_lexicon(SMALL, "small.yaml")).as_facts()


def test_a_lexicon_is_data_and_another_one_reads_another_language():
    assert stated("Can I follow a year six child on FB? 3 admins") == {
        "activity": "connect",
        "counterpart": "pupil",
        "platform": "facebook",
        "visibility": "public",
        "administrators": 3,
    }


def test_what_an_exception_names_is_not_stated():
    assert stated("Can I never follow on Facebook, not closed year six?") == {}


def test_a_fact_is_stated_only_under_the_acts_it_bears_on():
    assert "counterpart" not in stated("Can I never follow a pupil?")


def test_an_empty_lexicon_understands_nothing():
    assert understand("Can I follow a pupil?", read_lexicon("", "none.yaml")).as_facts() == {}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("cues:\n  - when: 'x'", "lexicon.yaml:2: `activity` is missing here"),
        ("cues:\n  - {activity: a, when: '<b>'}", "lexicon.yaml:2: there is no macro <b>"),
        ("cues:\n  - {activity: a, when: '('}", "lexicon.yaml:2: not a pattern: missing )"),
        ("words: {wrods: 'x'}", "lexicon.yaml:1: nothing asks for `wrods`: use one of condition"),
        (
            "rules:\n  - {fact: f, value: v, when: x, strength: very}",
            "lexicon.yaml:2: strength is a whole number, not `very`",
        ),
    ],
)
def test_a_wrong_lexicon_is_refused_with_its_line(text, complaint):
    with pytest.raises(PackError) as refused:
        read_lexicon(text, "lexicon.yaml")

    assert str(refused.value).startswith(complaint)


def test_the_lexicon_states_only_facts_and_values_of_the_vocabulary(vocabulary):
    pairs = {(rule.fact, rule.value) for rule in LEXICON.rules if rule.value is not None}
    pairs |= {pair for denied in LEXICON.denials for pair in denied.facts}
    pairs |= {("activity", cue.activity) for cue in LEXICON.cues}

    assert [pair for pair in pairs if pair[1] not in vocabulary.facts[pair[0]].values] == []


def test_the_lexicon_can_state_every_activity(vocabulary):
    known = {cue.activity for cue in LEXICON.cues}

    assert set(vocabulary.facts["activity"].values) == known


def test_the_lexicon_can_state_every_kind_of_concern(vocabulary):
    known = {rule.value for rule in LEXICON.rules if rule.fact == "concern"}

    assert set(vocabulary.facts["concern"].values) == known


def test_the_lexicon_bears_on_known_activities_only(vocabulary):
    named = {act for rule in LEXICON.rules for act in rule.only}
    named |= {act for group in LEXICON.groups.values() for act in group}

    assert named <= set(vocabulary.facts["activity"].values)


def test_every_macro_of_the_lexicon_is_used():
    text = LEXICON_FILE.read_text(encoding="utf-8")
    macros = text.split("\nmacros:\n")[1].split("\ngroups:\n")[0]
    names = [line.strip().split(":")[0] for line in macros.splitlines() if line[2:3].isalpha()]

    assert [name for name in names if f"<{name}>" not in text] == []
