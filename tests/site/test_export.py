import json

import pytest

from site_commands import printed, refused


def test_cel_is_one_json_document_with_outcomes_and_rules():
    exported = json.loads(printed("export", "cadmus", "--to", "cel"))

    assert list(exported["outcomes"]) == [
        "prohibited",
        "needs_approval",
        "advised_against",
        "permitted",
    ]
    assert {"rule", "clause", "effect", "part", "outcome", "expression"} == set(
        exported["rules"][0]
    )


def test_cedar_is_policies():
    output = printed("export", "cadmus", "--to", "cedar")

    assert output.startswith("@id(")
    assert output.count("\nforbid (") + output.count("\npermit (") == output.count("@id(")


def test_odrl_is_one_json_document():
    exported = json.loads(printed("export", "cadmus", "--to", "odrl"))

    assert {"@context", "permission", "prohibition", "obligation"} <= set(exported)


def test_rules_that_were_not_in_force_that_day_are_left_out(hillside):
    packs = hillside("effect: forbid\n", "effect: forbid\n    from: 2026-01-01\n")
    named = ("export", "hillside", "--to", "cedar", "--packs", packs, "--as-of")

    assert '@rule("no-pupils")' not in printed(*named, "2025-06-01")
    assert '@rule("no-pupils")' in printed(*named, "2026-06-01")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("cadmus",), "Missing option '--to'"),
        (("cadmus", "--to", "prolog"), "'prolog' is not one of"),
        (("nobody", "--to", "cel"), "there is no policy `nobody`"),
        (("cadmus", "--to", "cel", "--as-of", "2001-01-01"), "in force on 1 January 2001"),
    ],
)
def test_what_cannot_be_exported_is_refused(arguments, message):
    assert message in refused("export", *arguments)


def test_the_schema_is_one_json_document():
    assert json.loads(printed("schema"))["title"] == "A policy pack of Clausewise"
