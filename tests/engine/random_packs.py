"""Random small policies over a vocabulary small enough to try every completion of the unknown."""

import json

from hypothesis import assume
from hypothesis import strategies as st

from clausewise.engine.errors import FactError, PackError
from clausewise.engine.loading import load_pack
from clausewise.engine.vocabulary import read_vocabulary, written

TINY = read_vocabulary("""
version: 1
facts:
  role: {type: enum, values: [teacher, head, governor], means: Who., fixed: yes}
  activity: {type: enum, values: [post, message, browse], means: What.}
  account: {type: enum, values: [personal, official], means: Whose account.}
  counterpart: {type: enum, values: [pupil, parent, nobody], means: With whom., fixed: yes}
  age:
    {type: int, min: 16, max: 19, means: How old., fixed: yes, asked_if: {counterpart: [pupil]}}
  logo: {type: bool, means: The logo is used., topic: content, cost: 2}
  rude: {type: bool, means: It is rude., judgement: yes, topic: content, sensitive: yes}
  hides_school: {type: bool, means: The school is hidden., implies: {yes: {names_school: no}}}
  names_school: {type: bool, means: The school is named., implies: {yes: {hides_school: no}}}
  approval_head:
    {type: enum, values: [none, verbal, written, refused], means: Head., approval_of: headteacher}
  approval_slt:
    {type: enum, values: [none, verbal, written, refused], means: Leaders., approval_of: slt}
""")
EFFECTS = ("forbid", "approval", "advise", "permit", "duty")
TERM = "of-interest"


def words(fact):
    return [written(value) for value in fact.values]


def some_of(values, most=None):
    return st.lists(st.sampled_from(values), min_size=1, max_size=most or len(values), unique=True)


@st.composite
def conditions(draw, fact):
    """Draw what a fact should be, in each way that the format knows."""
    values = words(fact)
    ways = ["is", "in", "not", "stated", "known"] + (
        ["below", "at_least"] * 2 * (fact.name == "age")
    )
    way = draw(st.sampled_from(ways))
    if way == "is":
        return draw(st.sampled_from(values))
    if way == "known":
        return {"known": draw(st.sampled_from(["yes", "no"]))}
    if way in ("below", "at_least"):
        return {way: draw(st.sampled_from(values[1:]))}
    several = draw(some_of(values, len(values) - 1))
    return several if way == "in" else {way: several}


@st.composite
def boxes(draw, *, most=3):
    names = draw(some_of(list(TINY.facts), most))
    box = {name: draw(conditions(TINY.facts[name])) for name in names}
    if draw(st.integers(0, 5)) == 0:
        box["any"] = draw(st.lists(boxes(most=1), min_size=1, max_size=2))
    return box


def signatures():
    forms = st.sampled_from([{}, {"form": "any"}, {"form": "written"}])
    both = st.permutations(["headteacher", "slt"])
    one = st.builds(lambda role, form: {"role": role} | form, both.map(lambda r: r[0]), forms)
    two = st.builds(lambda r, a, b: [{"role": r[0]} | a, {"role": r[1]} | b], both, forms, forms)
    several = st.builds(lambda key, pair: {key: pair}, st.sampled_from(["any_of", "all_of"]), two)
    return st.one_of(one, several)


def binding():
    return st.one_of(
        some_of(["teacher", "head", "governor"], 2),
        st.just(["teacher", {"role": "governor", "rude": "yes"}]),
        st.just([{"logo": "no"}]),
    )


@st.composite
def rules(draw, number):
    effect = draw(st.sampled_from(EFFECTS))
    when = draw(st.lists(boxes(), min_size=1, max_size=2))
    rule = {"id": f"r{number}", "clause": str(number), "effect": effect, "when": when}
    if draw(st.integers(0, 3)) == 0:
        rule["when"] = [*when[1:], when[0] | {"is": TERM}]
    if draw(st.integers(0, 3)) == 0:
        rule["who"] = draw(binding())
    if draw(st.integers(0, 2)) == 0:
        rule["except"] = draw(st.lists(boxes(most=2), min_size=1, max_size=2))
    if effect not in ("permit", "duty") and draw(st.booleans()):
        rule["unless"] = draw(st.lists(boxes(most=2), min_size=1, max_size=2))
    if effect == "approval":
        rule["approval"] = draw(signatures())
    if effect == "duty":
        rule["duty"] = {"do": "report", "to": ["dsl"]}
    if number and draw(st.booleans()):
        over = draw(some_of([f"r{n}" for n in range(number)], 2))
        rule["overridden_by"] = [name + draw(st.sampled_from(["", ".lifted"])) for name in over]
    return rule


@st.composite
def documents(draw, most=4):
    """Draw a whole pack as plain mappings, lists and text."""
    count = draw(st.integers(1, most))
    document = {
        **dict.fromkeys(("pack", "title", "owner", "version"), "random"),
        "terms": {TERM: draw(st.lists(boxes(most=1), min_size=1, max_size=2))},
        "clauses": [{"id": str(n), "kind": "rule", "summary": "It says."} for n in range(count)],
        "rules": [draw(rules(n)) for n in range(count)],
    }
    if draw(st.integers(0, 3)) == 0:
        document["covers"] = draw(binding())
    return document


def read(document, vocabulary=TINY):
    """Read such a pack; one that contradicts itself is passed over."""
    try:
        return load_pack({"pack.yaml": json.dumps(document)}, vocabulary)
    except PackError as error:
        assume("contradicts" not in str(error))
        raise


@st.composite
def given_facts(draw, *, partial=True, likely=0.5):
    """Draw what is known: some facts with a value, some with several still possible."""
    known = {}
    for fact in TINY.facts.values():
        if draw(st.floats(0, 1)) < likely:
            known[fact.name] = draw(st.sampled_from(fact.values))
        elif partial and draw(st.integers(0, 3)) == 0:
            known[fact.name] = frozenset(draw(some_of(fact.values)))
    try:
        return TINY.check(known)
    except FactError:  # both that the school is hidden and that it is named
        return TINY.check({**known, "hides_school": known["names_school"] is False})


def told(document):
    """Return the facts that some rule reads as stated or not, so that stating more may matter."""
    return set(_told(document))


def _told(piece):
    if isinstance(piece, dict):
        for name, value in piece.items():
            if isinstance(value, dict) and {"stated", "known"} & set(value):
                yield name
            yield from _told(value)
    elif isinstance(piece, list):
        for item in piece:
            yield from _told(item)
