from datetime import date

import pytest

from clausewise.engine.errors import PackError
from clausewise.engine.loading.scalars import dated, one_of, refuse_unknown_keys, required, word
from clausewise.engine.yaml_text import Node, read_yaml

FIELDS = {"title": Node("Policy", "pack.yaml", 2), "review": Node("2026-07-31", "pack.yaml", 3)}


def test_a_field_left_out_is_its_default_and_one_required_is_asked_for():
    assert word(FIELDS, "title") == "Policy"
    assert word(FIELDS, "contact", "headteacher") == "headteacher"
    with pytest.raises(PackError, match=r"pack\.yaml:1: a rule needs `when`"):
        required(Node(FIELDS, "pack.yaml", 1), "when", "a rule")


def test_a_date_is_written_year_first():
    assert dated(FIELDS, "review") == date(2026, 7, 31)
    assert dated(FIELDS, "ratified") is None
    with pytest.raises(PackError, match="`review: 31/7/26` is no date: write it as 2026-09-01"):
        dated({"review": Node("31/7/26", "pack.yaml", 3)}, "review")


def test_a_word_outside_those_allowed_brings_the_nearest():
    assert one_of(Node("forbid", "rules.yaml", 4), ("forbid", "permit")) == "forbid"
    with pytest.raises(PackError, match="`forbids` is not known here: did you mean forbid"):
        one_of(Node("forbids", "rules.yaml", 4), ("forbid", "permit"))


def test_a_key_that_is_not_known_brings_the_nearest():
    fields = read_yaml("wen: x", "rules.yaml").fields("a rule")

    with pytest.raises(PackError, match="a rule has no `wen`: did you mean when"):
        refuse_unknown_keys(fields, ("when", "who"), "a rule")
