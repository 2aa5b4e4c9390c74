"""What the pack format says, read as slowly and plainly as can be: the engine's oracle.

It reads the YAML of a pack as text and decides one complete world at a time. It shares nothing with
the engine: no boxes, no bits, no loader. What is unknown is tried with every value there is.
"""

from dataclasses import dataclass
from itertools import product

from clausewise.engine.pack import SEVERITY
from clausewise.engine.vocabulary import written

SILENT, PERMITTED, ADVISED, ASK, PROHIBITED = SEVERITY
GRANTED = {"any": ("verbal", "written"), "written": ("written",)}
BROKEN = {"forbid": PROHIBITED, "advise": ADVISED, "permit": PERMITTED, "duty": SILENT}


@dataclass(frozen=True)
class World:
    """One way that everything could be, and which of it was stated."""

    values: dict
    stated: frozenset


class Naive:
    """One pack, decided world by world."""

    def __init__(self, document, vocabulary):
        self.document = document
        self.vocabulary = vocabulary
        self.rules = {rule["id"]: rule for rule in document.get("rules", [])}
        self.terms = document.get("terms", {})

    def outcome(self, world):
        """Return the severest outcome of any rule."""
        levels = [self.level(rule, world) for rule in self.rules.values()]
        return max(levels, key=SEVERITY.index, default=SILENT)

    def level(self, rule, world):
        if not self.speaks(rule, world):
            return SILENT
        if rule["effect"] == "approval":
            return self.approval(rule, world)
        lifted = self.holds(rule.get("unless", []), world)
        return PERMITTED if lifted else BROKEN[rule["effect"]]

    def approval(self, rule, world):
        if any(self.told(s["role"], world) == "refused" for s in _signatures(rule)):
            return PROHIBITED
        lifted = self.granted(rule, world) or self.holds(rule.get("unless", []), world)
        return PERMITTED if lifted else ASK

    def granted(self, rule, world):
        given = [
            self.told(s["role"], world) in GRANTED[s.get("form", "any")] for s in _signatures(rule)
        ]
        return any(given) if "any_of" in rule["approval"] else all(given)

    def told(self, role, world):
        return world.values[self.vocabulary.approvals[role]]

    def speaks(self, rule, world):
        if rule.get("until"):
            return False
        if not self.binds(rule.get("who", self.document.get("covers")), world):
            return False
        if not self.holds(rule["when"], world) or self.holds(rule.get("except", []), world):
            return False
        return not any(self.defeats(name, world) for name in _listed(rule.get("overridden_by", [])))

    def defeats(self, name, world):
        rule = self.rules[name.removesuffix(".lifted")]
        if not self.speaks(rule, world):
            return False
        if not name.endswith(".lifted"):
            return True
        approved = "approval" in rule and self.granted(rule, world)
        return approved or self.holds(rule.get("unless", []), world)

    def binds(self, who, world):
        if who is None or "role" not in world.stated:
            return True
        return any(
            self.holds(entry, world) if isinstance(entry, dict) else world.values["role"] == entry
            for entry in _listed(who)
        )

    def holds(self, condition, world):
        """Tell whether a box holds, or any of several."""
        if isinstance(condition, list):
            return any(self.holds(box, world) for box in condition)
        return all(self.one(name, wanted, world) for name, wanted in condition.items())

    def one(self, name, wanted, world):
        if name == "is":
            return all(self.holds(self.terms[term], world) for term in _listed(wanted))
        if name == "any":
            return self.holds(wanted, world)
        if isinstance(wanted, dict) and "known" in wanted:
            return (name in world.stated) is (wanted["known"] == "yes")
        if isinstance(wanted, dict) and "stated" in wanted:
            return name in world.stated and _matches(world.values[name], wanted["stated"])
        return _matches(world.values[name], wanted)

    def worlds(self, given):
        """Yield every world that what is given leaves possible."""
        facts = self.vocabulary.facts
        names = sorted({*self.mentioned(), *given})
        names += [n for n, fact in facts.items() if n not in names and _bears(fact, names)]
        allowed = [_allowed(facts[name], given.get(name)) for name in names]
        for values in product(*allowed):
            world = World(dict(zip(names, values, strict=True)), frozenset(given))
            if self.consistent(world):
                yield world

    def consistent(self, world):
        """Tell whether nothing in a world contradicts what another part of it settles."""
        told = world.values
        return all(
            told.get(other, written(implied)) == written(implied)
            for name, value in told.items()
            for when, then in self.vocabulary.facts[name].implies.items()
            if written(when) == value
            for other, implied in then.items()
        )

    def interval(self, given):
        """Return the severest and the mildest outcome of any world that is left."""
        found = {self.outcome(world) for world in self.worlds(given)}
        return max(found, key=SEVERITY.index), min(found, key=SEVERITY.index)

    def mentioned(self):
        """Return every fact that some rule reads."""
        read = {"role"} | set(_names(self.document, self.vocabulary.facts))
        roles = {s["role"] for rule in self.rules.values() for s in _signatures(rule)}
        return read | {self.vocabulary.approvals[role] for role in roles}


def in_text(given):
    """Return facts as the naive reading has them: text, and partial knowledge as a set of text."""
    return {
        name: {written(v) for v in value} if isinstance(value, frozenset) else {written(value)}
        for name, value in given.items()
    }


def _signatures(rule):
    approval = rule.get("approval")
    if approval is None:
        return []
    return _listed(approval.get("any_of") or approval.get("all_of") or approval)


def _matches(value, wanted):
    if not isinstance(wanted, dict):
        return value in _listed(wanted)
    tests = {
        "not": lambda limit: value not in _listed(limit),
        "below": lambda limit: int(value) < int(limit),
        "at_least": lambda limit: int(value) >= int(limit),
    }
    return all(tests[key](limit) for key, limit in wanted.items())


def _listed(value):
    return value if isinstance(value, list) else [value]


def _allowed(fact, told):
    values = [written(value) for value in fact.values]
    return values if told is None else [value for value in values if value in told]


def _bears(fact, names):
    return any(other in names for then in fact.implies.values() for other in then)


def _names(piece, facts):
    if isinstance(piece, dict):
        for key, value in piece.items():
            if key in facts:
                yield key
            if key not in ("fires", "quiet", "cases", "scenes", "conflicts"):
                yield from _names(value, facts)
    elif isinstance(piece, list):
        for item in piece:
            yield from _names(item, facts)
