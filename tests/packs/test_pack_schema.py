import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from clausewise.engine.loading.files import SECTIONS
from clausewise.engine.loading.overlay import CHANGES, LISTS, MAPPINGS, METADATA
from clausewise.engine.loading.rules import CASE_KEYS, CLAUSE_KEYS, RULE_KEYS
from clausewise.engine.schema import pack_schema
from clausewise.features.policies.api import founding

SCHEMA = pack_schema(founding().vocabulary)
FILES = sorted(Path("src/clausewise/packs").resolve().glob("*/*.yaml"))


class AsEditorsRead(yaml.BaseLoader):
    """YAML 1.2, which editors speak: yes and no are words, 18 is a number."""


AsEditorsRead.add_implicit_resolver("int", re.compile(r"\d+$"), list("0123456789"))
AsEditorsRead.add_implicit_resolver("bool", re.compile("true$|false$"), list("tf"))
AsEditorsRead.add_constructor("int", lambda _, node: int(node.value))
AsEditorsRead.add_constructor("bool", lambda _, node: node.value == "true")


def wrong(text):
    read = AsEditorsRead(text).get_single_data()
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(read)]


def test_it_is_a_json_schema():
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_file_of_the_five_packs_is_valid(file):
    assert wrong(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("definition", "keys"),
    [("clause", CLAUSE_KEYS), ("rule", RULE_KEYS), ("case", CASE_KEYS)],
)
def test_it_knows_the_keys_that_the_reader_knows(definition, keys):
    assert set(SCHEMA["$defs"][definition]["properties"]) == set(keys)


def test_it_knows_every_section_and_every_fact():
    assert set(SCHEMA["properties"]) == {*METADATA, *SECTIONS, *CHANGES}
    assert set(SCHEMA["$defs"]["box"]["properties"]) == {
        "is",
        "any",
        *founding().vocabulary.facts,
    }


@pytest.mark.parametrize(
    ("change", "keys"),
    [("set", METADATA), ("add", (*LISTS, *MAPPINGS)), ("replace", LISTS), ("remove", LISTS)],
)
def test_it_knows_what_an_overlay_may_change(change, keys):
    assert set(SCHEMA["properties"][change]["properties"]) == set(keys)


RULE = "rules: [{{id: a, clause: b, effect: {}}}]"


@pytest.mark.parametrize(
    "text",
    [
        "titel: A policy",
        "ratified: 23 November 2022",
        "covers: [everybody]",
        "clauses: [{id: a, summary: b}]",
        "clauses: [{id: a, kind: rules, summary: b}]",
        "clauses: [{id: a, kind: procedure, summary: b}]",
        "clauses: [{id: a, kind: procedure, job: think, summary: b}]",
        RULE.format("forbid"),
        RULE.format("forbidden, when: {activity: post}"),
        RULE.format("forbid, wen: {activity: post}"),
        RULE.format("forbid, when: {activiti: post}"),
        RULE.format("forbid, when: {activity: publish}"),
        RULE.format("forbid, when: {activity: {below: 3}}"),
        RULE.format("forbid, when: {activity: {}}"),
        RULE.format("forbid, when: {shows_pupil: perhaps}"),
        RULE.format("forbid, when: {counterpart_age: {below: 1000}}"),
        RULE.format("forbid, when: {counterpart_age: {known: yes, below: 18}}"),
        RULE.format("approval, when: {activity: post}"),
        RULE.format("approval, when: {activity: post}, approval: {role: caretaker}"),
        RULE.format("forbid, when: {activity: post}, approval: {role: headteacher}"),
        RULE.format("duty, when: {activity: post}"),
        RULE.format("permit, when: {activity: post}, unless: {shows_pupil: no}"),
        "cases: [{say: a, given: {activity: post}, outcome: fine}]",
        "remove: {rules: [{id: a}]}",
    ],
)
def test_a_wrong_key_or_value_is_not(text):
    assert len(wrong(text)) > 0


@pytest.mark.parametrize(
    "text",
    [
        "version: 2.0",
        RULE.format("forbid, when: {any: [{activity: {not: [post, email]}}, {is: contact}]}"),
        RULE.format("forbid, when: {counterpart_age: {stated: {below: 18}}}"),
        RULE.format("duty, when: {platform: {known: no}}, duty: {do: report, to: dsl}"),
        RULE.format("approval, when: {activity: post}, approval: {all_of: [{role: slt}]}"),
        "scenes: {at-home: {time: own}}\nterms: {speaking: {activity: post}}",
        "extends: trust\nset: {title: Ours}\nremove: {rules: [{id: a, reason: b}]}",
    ],
)
def test_what_the_format_allows_is_valid(text):
    assert wrong(text) == []
