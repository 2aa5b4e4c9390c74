"""Random questions to the five real policies: near what they speak of, and not wholly known."""

from hypothesis import assume
from hypothesis import strategies as st

from clausewise.engine.errors import FactError
from clausewise.engine.vocabulary import written
from engine.naive import Naive, World
from engine.small_packs import LOADED, REAL, VOCABULARY, real_document

READ = {slug: sorted(Naive(real_document(slug), VOCABULARY).mentioned()) for slug in REAL}
FEW = 4
MANY = 8


@st.composite
def partly_known(draw):
    """Draw a policy, some facts, and one world that they leave possible."""
    slug, known = draw(near_a_case())
    world = _checked(draw(_whole(known)))
    hidden = draw(st.sets(st.sampled_from(sorted(VOCABULARY.facts)), min_size=3))
    facts = {name: value for name, value in world.items() if name not in hidden}
    text = {name: written(value) for name, value in world.items()}
    return slug, facts, World(text, frozenset(facts))


@st.composite
def nearly_complete(draw):
    """Draw a policy and all facts but a few that it reads, so that the rest can be tried."""
    slug, known = draw(near_a_case())
    world = _checked(draw(_whole(known)))
    small = [n for n in READ[slug] if n != "role" and len(VOCABULARY.facts[n].values) < MANY]
    unknown = draw(st.sets(st.sampled_from(small), min_size=1, max_size=FEW))
    return slug, {name: value for name, value in world.items() if name not in unknown}


@st.composite
def near_a_case(draw, slugs=REAL):
    """Draw a policy and the facts of one of its cases, one of them changed at times."""
    slug = draw(st.sampled_from(slugs))
    case = draw(st.sampled_from(LOADED[slug].all_cases()))
    known = {n: min(v, key=str) if isinstance(v, frozenset) else v for n, v in case.given.items()}
    if draw(st.booleans()):
        name = draw(st.sampled_from(READ[slug]))
        known[name] = draw(st.sampled_from(VOCABULARY.facts[name].values))
    return slug, _checked(known)


@st.composite
def _whole(draw, known):
    """Draw a value for every fact that is left, mostly that nothing is the matter."""
    rest = [fact for name, fact in VOCABULARY.facts.items() if name not in known]
    odd = draw(st.sets(st.integers(0, len(rest) - 1), max_size=FEW))
    drawn = {f.name: draw(st.sampled_from(f.values)) for i, f in enumerate(rest) if i in odd}
    return {**{fact.name: fact.values[-1] for fact in rest}, **drawn, **known}


def _checked(facts):
    try:
        return VOCABULARY.check(facts)
    except FactError:
        assume(condition=False)
        raise
