"""The schema of a pack's files: metadata, clauses, rules, cases and overlays."""

from clausewise.engine.loading.overlay import LISTS, MAPPINGS
from clausewise.engine.loading.rules import FORMS
from clausewise.engine.pack import JOBS, ClauseKind, Effect, Outcome
from clausewise.engine.schema.conditions import condition_definitions
from clausewise.engine.schema.shapes import (
    DATE,
    TEXT,
    Schema,
    keys,
    many,
    named,
    one_of,
    only,
    reference,
    where,
)
from clausewise.engine.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
BOXES = reference("boxes")
WORDS = many(TEXT)


def pack_schema(vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema (2020-12) of one file of a pack, or of a whole pack in one file."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:clausewise:pack-format:vocabulary-{vocabulary.version}",
        "title": "A policy pack of Clausewise",
        **keys({**_metadata(), **_sections(), **_overlay()}),
        "$defs": {
            "clause": _clause(),
            "rule": _rule(),
            "case": _case(vocabulary),
            "conflict": _conflict(),
            "approval": _approval(vocabulary),
            "duty": keys({"do": TEXT, "to": WORDS, "within": TEXT}, ["do"]),
            **condition_definitions(vocabulary),
        },
    }


def _metadata() -> dict[str, Schema]:
    return {
        **dict.fromkeys(("pack", "title", "owner", "version"), TEXT),
        **dict.fromkeys(("ratified", "effective", "review"), DATE),
        "source": TEXT,
        "covers": reference("who"),
        "roles": named(TEXT),
        "contact": TEXT,
    }


def _sections() -> dict[str, Schema]:
    lists = {name: many(reference(name.removesuffix("s"))) for name in LISTS}
    return {"terms": reference("terms"), "scenes": reference("scenes"), **lists}


def _overlay() -> dict[str, Schema]:
    sections = {name: _sections().get(name, named(TEXT)) for name in (*LISTS, *MAPPINGS)}
    removed = keys({"id": TEXT, "say": TEXT, "reason": TEXT}, ["reason"])
    return {
        "extends": TEXT,
        "set": keys(_metadata()),
        "add": keys(sections),
        "replace": keys({name: sections[name] for name in LISTS}),
        "remove": keys({name: many(removed) for name in LISTS}),
    }


def _clause() -> Schema:
    words = dict.fromkeys(("id", "summary", "under", "force"), TEXT)
    carried = {"required": ["job"], "properties": {"job": one_of(JOBS)}}
    return {
        **keys({**words, "kind": one_of(ClauseKind), "job": TEXT}, ["id", "kind", "summary"]),
        **where("kind", [ClauseKind.PROCEDURE], carried),
    }


def _rule() -> Schema:
    rule = {
        **dict.fromkeys(("id", "clause", "summary"), TEXT),
        **dict.fromkeys(("when", "except", "unless"), BOXES),
        **dict.fromkeys(("from", "until"), DATE),
        **dict.fromkeys(("fires", "quiet"), many(reference("case"))),
        "effect": one_of(Effect),
        "who": reference("who"),
        "approval": reference("approval"),
        "duty": reference("duty"),
        "overridden_by": WORDS,
    }
    needs_none = {"properties": {"approval": False}}
    return {
        **keys(rule, ["id", "clause", "effect", "when"]),
        "allOf": [
            where("effect", [Effect.APPROVAL], {"required": ["approval"]}, needs_none),
            where("effect", [Effect.DUTY], {"required": ["duty"]}),
            where("effect", [Effect.PERMIT, Effect.DUTY], {"properties": {"unless": False}}),
        ],
    }


def _approval(vocabulary: Vocabulary) -> Schema:
    signature = {"role": one_of(vocabulary.approvals), "form": one_of(FORMS)}
    listed = many(keys(signature, ["role"]))
    return {"anyOf": [keys(signature, ["role"]), *(only(n, listed) for n in ("any_of", "all_of"))]}


def _case(vocabulary: Vocabulary) -> Schema:
    due = keys({"do": TEXT, "to": WORDS, "clause": TEXT}, ["do"])
    case = {
        "say": TEXT,
        "given": reference("given"),
        "outcome": one_of(Outcome),
        "clauses": WORDS,
        "duties": many(due),
        "ask": one_of(vocabulary.facts),
    }
    return keys(case, ["say", "given", "outcome"])


def _conflict() -> Schema:
    conflict = {"id": TEXT, "clauses": WORDS, "when": BOXES, "summary": TEXT}
    return keys(conflict, list(conflict))
