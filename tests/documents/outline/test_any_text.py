"""Whatever is in a file, its outline is a tree: named once, each under what came before it."""

from hypothesis import given
from hypothesis import strategies as st

from clausewise.documents.model import DocumentError, Line, Look
from clausewise.documents.outline import outline
from documents.papers import lines

PIECES = (
    "1. Rules",
    "1.1 Staff must ask.",
    "1.1.1",
    "2 Scope",
    "(a) pupils;",
    "(i) names;",
    "i. Be kind:",
    "- be kind",
    "•",
    "• • x",
    "    - deeper",
    "Appendix 1",
    "Section 2: Names",
    "Step 1: Ask.",
    "Contents",
    "Rules.....3",
    "Version control",
    "V1\t1.1.2024\tAll\tHead",
    "Page 2 of 9",
    "12",
    "Signed: ........",
    "I have read and understood this policy.",
    "N/A",
    "Staff must not:",
    "**Pictures**",
    "SCOPE AND AIMS",
    "Please tick all that apply.",
    "\t",
    "What if I am abused?",
    "",
    "",
    "",
    "continued in lower case",
    "Approved by:\tTrustees",
    "In this policy “staff” means everybody who works for us.",
    "A name\t",
    "\tSignature\t",
    "https://example.org",
    "It ends; • so",
)
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=25).map("\n".join)
given_lines = st.lists(
    st.builds(
        Line,
        st.sampled_from(PIECES) | st.text(max_size=20),
        st.integers(1, 40),
        st.sampled_from(Look),
        st.integers(0, 4),
        st.sampled_from(("", "1.", "1.1", "(a)", "iv.", "•", "Appendix A")),
        st.just(()) | st.tuples(st.text(max_size=9), st.text(max_size=9)),
        st.booleans(),
    ),
    max_size=20,
)


@given(texts.map(lines) | given_lines)
def test_clauses_are_named_once_and_hang_on_one_before_them(file):
    try:
        found = outline(file).clauses
    except DocumentError:
        return
    seen = {""}
    for clause in found:
        assert clause.id not in seen
        assert clause.parent in seen
        assert clause.text.strip() == clause.text != ""
        seen.add(clause.id)


@given(texts)
def test_no_word_of_a_rule_is_made_up(text):
    try:
        found = outline(lines(text))
    except DocumentError:
        return
    squeezed = "".join(text.split())
    for clause in found.clauses:
        if clause.part != "heading":
            assert all(word in squeezed for word in clause.text.split() if word.isalpha())
