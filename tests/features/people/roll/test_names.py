"""Names are found without accents, apostrophes and hyphens, and by initials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.names import fold, initials_of, words_of


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Siân  O’Brien", "sian obrien"),
        ("Łukasz D'Souza", "lukasz dsouza"),
        ("Björk‐Ångström", "bjork-angstrom"),
        ("K.S.", "k s"),
        ("Straße Œuvre Þór", "strasse oeuvre thor"),
        ("_Ng_", "ng"),
        ("李 小龙", "李 小龙"),
    ],
)
def test_a_name_is_folded(name, folded):
    assert fold(name) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_a_double_barrelled_name_is_found_by_each_half_and_by_both_together():
    assert words_of("Anne-Marie Ziegler-Hart") == [
        *("anne", "marie", "annemarie", "ziegler", "hart", "zieglerhart")
    ]


@pytest.mark.parametrize(
    ("given_names", "last", "initials"),
    [
        (["Kwame Kofi"], "Sharma", ["ks", "kks"]),
        (["Oluwaseun", "Seun", ""], "Okafor", ["oo", "so"]),
        (["Mei"], "Smyth-Jones", ["ms", "msj"]),
        ([""], "Moss", []),
        (["Mei"], "", []),
    ],
)
def test_initials_are_short_and_in_full(given_names, last, initials):
    assert initials_of(given_names, last) == initials
