"""The five real policies, and people with questions about them."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TypeAlias

import clausewise
from clausewise.engine.errors import FactError
from clausewise.engine.loading import load_pack
from clausewise.engine.pack import Pack
from clausewise.engine.vocabulary import Kind, Value, Values, Vocabulary, read_vocabulary

PACKS = Path(clausewise.__file__).parent / "packs"
YES = 0.1
Known: TypeAlias = dict[str, Value | Values | None]


def names() -> list[str]:
    """Return the folders of the policies."""
    return sorted(path.parent.name for path in PACKS.glob("*/pack.yaml"))


def vocabulary_text() -> str:
    """Return the vocabulary that all policies share."""
    return (PACKS / "vocabulary.yaml").read_text(encoding="utf-8")


def files(name: str) -> dict[str, str]:
    """Return the files of a policy."""
    return {path.name: path.read_text("utf-8") for path in sorted((PACKS / name).glob("*.yaml"))}


def pack(name: str) -> Pack:
    """Read a policy."""
    return load_pack(files(name), read_vocabulary(vocabulary_text()))


def questions(pack: Pack) -> list[Known]:
    """Return what people ask: the facts of every case of the policy."""
    return [dict(case.given) for case in pack.all_cases()]


def people(pack: Pack, count: int, seed: int) -> Iterator[tuple[Known, dict[str, Value]]]:
    """Yield what somebody says at first, and all the facts, of cases drawn at random."""
    chance = Random(seed)  # noqa: S311  # repeatable facts, not secrets
    asked = [one for one in questions(pack) if isinstance(one.get("activity"), str)]
    for given in chance.sample(asked, min(count, len(asked))):
        truth = _whole(pack.vocabulary, given, chance)
        yield {"activity": given["activity"], "role": truth["role"]}, truth


def _whole(vocabulary: Vocabulary, given: Known, chance: Random) -> dict[str, Value]:
    """Return the facts with all others drawn, none that contradicts another."""
    whole = {name: _several(told)[0] for name, told in given.items() if told is not None}
    for name, fact in vocabulary.facts.items():
        if name not in whole:
            values = list(fact.values)
            chance.shuffle(values)
            if fact.kind is Kind.BOOL:
                values = [True, False] if chance.random() < YES else [False, True]
            whole[name] = next(v for v in values if _fits(vocabulary, {**whole, name: v}))
    return whole


def _several(told: Value | Values) -> list[Value]:
    return sorted(told, key=str) if isinstance(told, frozenset) else [told]


def _fits(vocabulary: Vocabulary, facts: dict[str, Value]) -> bool:
    try:
        vocabulary.check(facts)
    except FactError:
        return False
    return True
