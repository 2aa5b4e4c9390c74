from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.engine import boxes
from clausewise.engine.analysis.compare import Comparison
from clausewise.engine.pack import Outcome
from clausewise.engine.policy import Policy
from engine.naive import Naive, in_text
from engine.random_packs import TINY, documents, given_facts, read
from engine.real_questions import near_a_case
from engine.small_packs import FRIENDS, LOADED, POLICIES, VOCABULARY, pack_of

PAIR = ("cadmus", "cflp")
COMPARISON = Comparison(LOADED["cadmus"], LOADED["cflp"])


def differences(one, other, given_=None):
    return list(Comparison(one, other).differences(given_))


@settings(max_examples=25)
@given(documents(most=2), documents(most=2))
def test_every_difference_shown_is_one(one, other):
    both = Naive(one, TINY), Naive(other, TINY)
    for shown in differences(read(one), read(other)):
        facts = in_text(TINY.check(shown.facts))
        intervals = [naive.interval(facts) for naive in both]

        assert shown.outcomes[0] is not shown.outcomes[1]
        assert [_outcome(interval) for interval in intervals] == list(shown.outcomes)


def _outcome(interval):
    return interval[0] if interval[0] is interval[1] else Outcome.UNDECIDED


@settings(max_examples=25)
@given(documents(most=2), st.data())
def test_where_no_difference_is_shown_there_is_none(one, draw):
    one["rules"][0]["when"][0].setdefault("activity", "post")
    packs = read(one), read(draw.draw(changed(one)))
    topics = {shown.topic for shown in differences(*packs)}
    for _ in range(8):
        facts = draw.draw(given_facts(likely=0.9, partial=False))
        facts.setdefault("activity", "post")
        settled = [Policy(pack).decide(facts).outcome for pack in packs]
        same = settled[0] is settled[1] or Outcome.UNDECIDED in settled

        assert same or _near(packs, facts["activity"]) & topics


@st.composite
def changed(draw, document):
    """Draw the same pack with one rule of another effect, or without its exceptions."""
    first, *rest = document["rules"]
    other = {"forbid": "advise", "advise": "forbid"}.get(first["effect"], first["effect"])
    lenient = {k: v for k, v in first.items() if k not in ("except", "unless", "who")}
    rule = draw(st.sampled_from([{**first, "effect": other}, lenient, first]))
    return {**document, "rules": [rule, *rest]}


def _near(packs, activity):
    """Return the activities that neither pack tells apart from this one."""
    groups = Comparison(*packs).layout.slots["activity"].groups
    return next(group for group in groups if activity in group)


@settings(max_examples=25)
@given(near_a_case(PAIR))
def test_where_two_real_policies_show_no_difference_there_is_none(question):
    _, facts = question
    narrow = {name: facts[name] for name in ("activity", "account", "counterpart") if name in facts}
    shown = next(COMPARISON.differences(narrow), None)
    settled = [POLICIES[slug].decide(facts).outcome for slug in PAIR]

    assert shown or settled[0] is settled[1] or Outcome.UNDECIDED in settled


def test_every_difference_between_two_real_policies_is_one():
    shown = list(COMPARISON.differences({"activity": "connect"}))

    assert len(shown) > 3
    for each in shown:
        facts = VOCABULARY.check(each.facts)
        assert tuple(POLICIES[slug].decide(facts).outcome for slug in PAIR) == each.outcomes


def test_a_policy_does_not_differ_from_itself():
    assert differences(pack_of(), pack_of()) == []


def test_a_difference_names_the_clauses_and_what_each_says():
    (shown,) = differences(pack_of(), pack_of(FRIENDS.replace("forbid", "advise")))

    assert shown.outcomes == (Outcome.PROHIBITED, Outcome.ADVISED_AGAINST)
    assert shown.clauses == (("7.8",), ("7.8",))
    assert (shown.topic, shown.facts["counterpart"]) == ("message", "pupil")


def test_a_comparison_can_be_narrowed_to_some_facts():
    pair = pack_of(), pack_of(FRIENDS.replace("forbid", "advise"))

    assert differences(*pair, {"counterpart": "public"}) == []
    assert differences(*pair, {"activity": "browse"}) == []


def test_a_difference_that_turns_on_what_was_said_is_shown():
    said = FRIENDS.replace("counterpart: pupil", "counterpart: {stated: pupil}")

    assert differences(pack_of(said), pack_of("[]", clauses="[]"))


def test_packs_that_never_speak_of_an_act_have_no_topics():
    rule = '- {id: a, clause: "1", effect: forbid, when: {uses_logo: yes}}'

    assert differences(pack_of(rule), pack_of("[]", clauses="[]")) == []


def test_what_cannot_be_proved_is_not_shown(monkeypatch):
    monkeypatch.setattr(boxes, "BUDGET", 0)

    assert differences(pack_of(), pack_of("[]", clauses="[]")) == []
