"""The lightest order of asking, as far as it can be worked out in the time of one choice."""

from clausewise.engine import plans
from engine.small_packs import answers_of

RULES = """
- {id: phone, clause: "1", effect: forbid, when: {activity: post, device: school, time: working}}
- {id: friend, clause: "2", effect: advise, when: {activity: post, visibility: public, time: own}}
- {id: leaver, clause: "3", effect: forbid, when: {activity: post, recently_left: yes}}
"""
KNOWN = {"activity": "post", "counterpart": "former_pupil"}


def asked():
    return answers_of(RULES).answer(KNOWN).ask.fact.name


def test_where_the_lightest_order_takes_too_long_a_fact_that_matters_is_asked_all_the_same(
    monkeypatch,
):
    monkeypatch.setattr(plans, "EFFORT", 0)

    assert asked() in {"device", "time", "visibility", "recently_left"}


def test_the_lightest_order_begins_with_what_settles_most():
    assert asked() == "recently_left"


def test_where_clauses_together_settle_it_what_tells_them_apart_can_still_be_asked():
    answers = answers_of("""
- {id: school, clause: "1", effect: forbid, when: {activity: post, account: official}}
- {id: own, clause: "2", effect: forbid, when: {activity: post, account: {not: official}}}
""")
    facts = {"activity": "post"}

    assert answers.questions.next(facts, answers.policy.masks(facts)).fact.name == "account"
