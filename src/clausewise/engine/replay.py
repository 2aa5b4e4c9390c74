"""What is kept of an answer so that it can be given again years later, and shown the same."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from clausewise.engine.answers import Answer, Answers
from clausewise.engine.errors import FactError
from clausewise.engine.replies import plain
from clausewise.engine.sources import split_sources

KEYS = ("policy", "version", "pack", "vocabulary", "as_of", "facts", "outcome", "clauses")


def record(answer: Answer) -> dict[str, Any]:
    """Return all that decided an answer, ready for JSON."""
    pack = answer.policy.pack
    facts = {
        name: {"value": value, "source": str(answer.sources[name])}
        for name, value in plain(answer.facts).items()
    }
    return {
        "policy": pack.id,
        "version": pack.version,
        "pack": pack.digest,
        "vocabulary": pack.vocabulary.version,
        "as_of": answer.day.isoformat() if answer.day else None,
        "facts": facts,
        "outcome": str(answer.outcome),
        "clauses": list(answer.explained.clauses),
    }


def replay_id(kept: Mapping[str, Any]) -> str:
    """Return the short name of a record: the same facts, pack and day always have the same one."""
    decided_by = {key: kept[key] for key in KEYS if key not in ("outcome", "clauses")}
    text = json.dumps(decided_by, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def read_record(data: object) -> dict[str, Any]:
    """Return the record in what was stored, or in the answer that holds it. Raises FactError."""
    if isinstance(data, Mapping) and "replay" in data:
        data = data["replay"]
    if not isinstance(data, Mapping):
        raise FactError("this is no stored answer: expected a JSON object")
    missing = [key for key in KEYS if key not in data]
    if missing:
        raise FactError(f"this is no stored answer: it has no `{missing[0]}`")
    if not isinstance(data["facts"], Mapping) or not isinstance(data["clauses"], list):
        raise FactError("this is no stored answer: `facts` is an object and `clauses` a list")
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise FactError("this is no stored answer: it holds half a character") from error
    return dict(data)


def differences(kept: Mapping[str, Any], answers: Answers) -> list[str]:
    """Decide a stored record again and return each way in which it differs. Raises FactError."""
    pack = answers.policy.pack
    found = []
    if kept["pack"] != pack.digest:
        found.append(f"the pack has changed since: it was {kept['pack']}, it is {pack.digest}")
    if kept["version"] != pack.version:
        found.append(f"the policy was version {kept['version']}, it is {pack.version}")
    if kept["vocabulary"] != pack.vocabulary.version:
        found.append(f"the vocabulary was version {kept['vocabulary']}")
    facts, sources = split_sources(kept["facts"])
    again = record(answers.answer(facts, sources))
    found.extend(
        f"{key} was {kept[key]}, it is {again[key]}"
        for key in ("outcome", "clauses")
        if kept[key] != again[key]
    )
    return found


def day_of(kept: Mapping[str, Any]) -> date | None:
    """Return the day that a record was decided as of. Raises FactError."""
    if kept["as_of"] is None:
        return None
    try:
        return date.fromisoformat(kept["as_of"])
    except (TypeError, ValueError) as error:
        raise FactError(f"`as_of: {kept['as_of']}` is no date: write it as 2026-09-01") from error
