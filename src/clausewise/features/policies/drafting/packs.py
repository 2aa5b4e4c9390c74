"""A draft as a pack: the files that the pack format has, made of what people decided."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import yaml

from clausewise.engine.analysis.lint import Problem, lint
from clausewise.engine.errors import PackError
from clausewise.engine.loading import load_pack
from clausewise.engine.vocabulary import Vocabulary
from clausewise.features.policies.models import DraftClause, PolicyDraft, State

COVERS = (
    "employee",
    "headteacher",
    "senior_leader",
    "governor",
    "volunteer",
    "trainee",
    "contractor",
    "agency_worker",
)

NO_CASES: Mapping[str, dict[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something to put right before a draft can be used as a pack, and the clause it is in."""

    message: str
    clause: str = ""


def files_of(
    draft: PolicyDraft,
    clauses: Sequence[DraftClause],
    cases: Mapping[str, dict[str, Any]] = NO_CASES,
) -> dict[str, str]:
    """Return the files of a draft's pack, by name. What nobody has decided on is information.

    `cases` gives, by a rule's name, the cases that it has in the pack format.
    """
    rules = [{**rule, **cases.get(rule["id"], {})} for rule in _rules(clauses)]
    return {
        "pack.yaml": _yaml(_header(draft)),
        "clauses.yaml": _yaml({"clauses": [_clause(each) for each in clauses]}),
        "rules.yaml": _yaml({"rules": rules}),
    }


def archive_of(files: Mapping[str, str]) -> bytes:
    """Return the files as one ZIP, the same bytes for the same files."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


def troubles(files: Mapping[str, str], vocabulary: Vocabulary) -> list[Trouble]:
    """Read a draft's pack as the engine would, and say what is wrong with it."""
    try:
        pack = load_pack(files, vocabulary)
    except PackError as error:
        return [Trouble(each.message) for each in error.problems]
    found = lint(pack)
    bare = {rule for each in found if each.problem is Problem.MISSING_CASE for rule in each.rules}
    told = [each for each in found if each.problem is not Problem.MISSING_CASE]
    named = [Trouble(each.message, next(iter(each.clauses), "")) for each in told]
    return [*named, *([Trouble(_without_cases(len(bare)))] if bare else [])]


def _without_cases(count: int) -> str:
    rules = "one rule has" if count == 1 else f"{count} rules have"
    return f"{rules} no cases yet that show when they apply and when not"


def rule_id(clause: DraftClause) -> str:
    """Return what a clause's rule is called in the pack."""
    # a place under a heading and a number are two things: 4/1 is not 4.1
    return slug(f"clause {clause.name.replace('/', ' place ').replace('[', ' part ')}")


def slug(text: str) -> str:
    """Return a text as lower-case words joined by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold())) or "policy"


def _header(draft: PolicyDraft) -> dict[str, Any]:
    return {
        "pack": slug(draft.organisation.slug),
        "title": draft.title or "Social media policy",
        "owner": draft.organisation.name,
        "version": str(draft.metadata.get("version", "draft")),
        "source": draft.file_name,
        "contact": "headteacher",
        "covers": list(COVERS),
    }


def _clause(clause: DraftClause) -> dict[str, Any]:
    kind = (
        clause.kind if clause.state != State.WAITING or clause.part == "heading" else "information"
    )
    entry: dict[str, Any] = {"id": clause.name}
    if clause.parent:
        entry["under"] = clause.parent
    entry["kind"] = kind
    if kind in {"rule", "duty"}:
        entry["force"] = clause.force
    if kind == "procedure":
        entry["job"] = clause.job
    return {**entry, "summary": clause.summary}


def _rules(clauses: Sequence[DraftClause]) -> list[dict[str, Any]]:
    decided = [each for each in clauses if each.state != State.WAITING]
    return [_rule(each, each.rule) for each in decided if each.rule]


def _rule(clause: DraftClause, rule: dict[str, Any]) -> dict[str, Any]:
    name = {"id": rule_id(clause), "clause": clause.name}
    return {**name, **{key: value for key, value in rule.items() if key not in name}}


def _yaml(content: dict[str, Any]) -> str:
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=100)
