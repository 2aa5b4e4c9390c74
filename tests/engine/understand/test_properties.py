from hypothesis import given
from hypothesis import strategies as st

from clausewise.engine.understand import understand
from engine.understand.asked import LEXICON, OWN

WORDS = sorted({word for each in OWN for word in each["question"].split()})
REAL = [each["question"] for each in OWN]
JUMBLES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), JUMBLES, st.sampled_from(REAL))


@given(TEXTS)
def test_every_quotation_is_cut_from_the_text_itself(text):
    found = understand(text, LEXICON)

    for each in (*found.facts, *found.unclear):
        assert each.words == text[each.start : each.end]


@given(TEXTS)
def test_no_fact_is_stated_twice_or_both_stated_and_unclear(text):
    found = understand(text, LEXICON)
    named = [each.fact for each in (*found.facts, *found.unclear)]

    assert len(named) == len(set(named))


@given(TEXTS)
def test_the_same_words_always_say_the_same(text):
    assert understand(text, LEXICON) == understand(text, LEXICON)


@given(TEXTS)
def test_only_values_of_the_vocabulary_are_stated(text):
    values = {rule.fact for rule in LEXICON.rules} | {"activity", "platform", "counterpart_age"}
    approvals = set(LEXICON.answers.approvers.values())
    denied = {fact for each in LEXICON.denials for fact, _ in each.facts}

    assert set(understand(text, LEXICON).as_facts()) <= values | approvals | denied


@given(st.sampled_from(REAL))
def test_a_sentence_about_something_else_takes_nothing_away(text):
    before = understand(text, LEXICON).as_facts()

    assert understand(f"{text} It rained yesterday.", LEXICON).as_facts() == before


@given(st.sampled_from(REAL))
def test_shouting_and_curly_quotes_change_nothing(text):
    typeset = text.upper().replace("'", "’")

    assert understand(typeset, LEXICON).as_facts() == understand(text, LEXICON).as_facts()
