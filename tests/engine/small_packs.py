"""Small policies written in the tests that need them, and the five real ones, read by path."""

from pathlib import Path
from textwrap import indent

import yaml

from clausewise.engine.answers import Answers
from clausewise.engine.loading import load_pack
from clausewise.engine.policy import Policy
from clausewise.engine.vocabulary import read_vocabulary

PACKS = Path(__file__).parents[2] / "src" / "clausewise" / "packs"
VOCABULARY = read_vocabulary((PACKS / "vocabulary.yaml").read_text(encoding="utf-8"))
REAL = ("cadmus", "cflp", "everychild", "learn-to-live", "little-eaton")

TOP = """
pack: hillside
title: Hillside Primary School policy
owner: Hillside Primary School
version: "1"
"""

FRIENDS = """
- id: befriend-pupil
  clause: "7.8"
  effect: forbid
  when: {activity: [connect, message], counterpart: pupil}
  unless: [{authorised_pupil_contact: yes}]
"""


def plain_yaml(text):
    """Read YAML as nothing but lists, mappings and text."""
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text).get_single_data()


def files_of(rules, top="", clauses=""):
    """Write the files of a pack; clauses that the rules cite are made up where none are given."""
    cited = dict.fromkeys(rule["clause"] for rule in plain_yaml(rules))
    made = "".join(f'- {{id: "{c}", kind: rule, summary: Clause {c}.}}\n' for c in cited)
    return {
        "pack.yaml": TOP + top,
        "clauses.yaml": "clauses:\n" + indent(clauses or made, "  "),
        "rules.yaml": "rules:\n" + indent(rules, "  "),
    }


def pack_of(rules=FRIENDS, top="", clauses="", vocabulary=VOCABULARY):
    """Read a small pack from its rules, more metadata and, if it matters, its clauses."""
    return load_pack(files_of(rules, top, clauses), vocabulary)


def policy_of(rules=FRIENDS, top=""):
    return Policy(pack_of(rules, top))


def answers_of(rules=FRIENDS, top=""):
    return Answers(policy_of(rules, top))


def real_files(slug):
    """Read the files of one of the five policies."""
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted((PACKS / slug).glob("*.yaml"))
    }


def real_document(slug):
    """Read one of the five policies as nothing but lists, mappings and text."""
    merged = {}
    for text in real_files(slug).values():
        merged |= plain_yaml(text)
    return merged


LOADED = {slug: load_pack(real_files(slug), VOCABULARY) for slug in REAL}
POLICIES = {slug: Policy(pack) for slug, pack in LOADED.items()}
