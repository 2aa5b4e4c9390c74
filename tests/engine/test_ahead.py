from hypothesis import given, settings

from clausewise.engine.policy import Policy
from clausewise.engine.questions import Questions
from engine.random_packs import documents, given_facts, read
from engine.real_questions import partly_known
from engine.small_packs import POLICIES


def agrees(policy, facts):
    """Tell whether counting chooses the fact that deciding every answer again would choose."""
    questions = Questions(policy)
    run = policy.cell(facts).run
    state = questions.tree.state(run, policy.masks(facts).x)
    names = questions.open(state, frozenset())
    left = {name: questions.ahead.left(run, state, name) for name in names}
    chosen = questions.ahead.least(run, state, names)
    return not names or abs(left[chosen] - min(left.values())) < 1e-9


@given(documents(), given_facts(likely=0.2))
def test_counting_what_answers_leave_chooses_as_deciding_them_again(document, facts):
    assert agrees(Policy(read(document)), facts)


@settings(max_examples=30)
@given(partly_known())
def test_so_it_does_under_the_real_policies(question):
    slug, facts, _ = question

    assert agrees(POLICIES[slug], facts)
