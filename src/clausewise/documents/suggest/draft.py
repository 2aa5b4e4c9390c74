"""Drafts a rule for a clause from the nearest rule of a policy that is already at work."""

import re
from collections.abc import Collection, Sequence

from clausewise.documents.suggest.lexicon import lexicon
from clausewise.documents.suggest.rulebook import ACCOUNT, Entry, Rulebook, Said, account_in
from clausewise.documents.suggest.suggestion import Draft
from clausewise.documents.suggest.wording import plain
from clausewise.engine.pack import Approval, Box, Boxes, Duty, Effect, Signature, stated

NEAR_ENOUGH = 0.5
SURE = 1.4
"""So near is as near as two schools' words for one rule come."""
OTHER_EFFECT = 0.2
HEAD = "headteacher"
EFFECTS = {
    "prohibited": Effect.FORBID,
    "approval": Effect.APPROVAL,
    "advised": Effect.ADVISE,
    "permitted": Effect.PERMIT,
}
KEPT_AS_THEY_ARE = {
    "required": (Effect.DUTY, Effect.FORBID),
    "report": (Effect.DUTY, Effect.PERMIT),
    "statement": (Effect.PERMIT,),
}
"""Forces whose rules say by more than their effect what they ask: the nearest such is taken."""
ADAPTED = (Effect.FORBID, Effect.APPROVAL, Effect.ADVISE, Effect.PERMIT)
EMPLOYER_ACTS = ("monitoring", "site-blocking", "recruitment-searches", "staff-online-checks")
"""What a school says that it may do is a rule about what it may do, though it binds nobody."""
WITHIN = (
    (re.compile(r"\b(?:immediately|at once|straight away|straightaway|that day)\b"), "immediately"),
    (re.compile(r"\bas soon as possible\b"), "as soon as possible"),
    (re.compile(r"\bwithout (?:unreasonable )?delay\b"), "without delay"),
    (re.compile(r"\bat the earliest opportunity\b"), "as soon as possible"),
)
WRITTEN = re.compile(r"\bwrit(?:ten|ing)\b|\bsigned\b")
BOTH = re.compile(r"\band\b")
EITHER = re.compile(r"\bor\b")


def draft(said: Said, book: Rulebook) -> Draft | None:
    """Return a rule to start from, or None where nothing near enough is at work anywhere."""
    allowed = _allowed(said)
    found = [
        (nearness - (0.0 if _fits(said.force, entry) else OTHER_EFFECT), entry)
        for nearness, entry in book.near(said)
        if entry.rule.effect in allowed
    ]
    nearness, entry = max(found, key=lambda pair: pair[0], default=(0.0, None))
    if entry is None or nearness < NEAR_ENOUGH:
        return None
    return _adapted(said, entry, min(1.0, nearness / SURE))


def _allowed(said: Said) -> Collection[Effect]:
    if said.force == "statement" and said.labels[0] not in EMPLOYER_ACTS:
        return ()
    return KEPT_AS_THEY_ARE.get(said.force, ADAPTED)


def _fits(force: str, entry: Entry) -> bool:
    if force == "report":
        return entry.rule.duty is not None and entry.rule.effect is Effect.PERMIT
    return entry.rule.effect is EFFECTS.get(force, entry.rule.effect)


def _adapted(said: Said, entry: Entry, nearness: float) -> Draft:
    rule = entry.rule
    effect = EFFECTS.get(said.force, rule.effect)
    lifts = effect in {Effect.FORBID, Effect.APPROVAL, Effect.ADVISE}
    return Draft(
        pack=entry.pack.id,
        rules=(rule.id,),
        effect=effect,
        when=_where(said, rule.when),
        outside=rule.outside,
        unless=rule.unless if lifts else (),
        approval=_approval(said.text, entry) if effect is Effect.APPROVAL else None,
        duty=_duty(said, rule.duty) if effect in {Effect.PERMIT, Effect.DUTY} else None,
        confidence=round(nearness, 3),
        why=_why(entry, effect),
    )


def _where(said: Said, boxes: Boxes) -> Boxes:
    """Put the account that the clause speaks of for another's; leave it out where it is silent."""
    account = account_in(said)
    if any(ACCOUNT in box and account in box[ACCOUNT] for box in boxes):
        return boxes
    return tuple(_on(account, box) for box in boxes)


def _on(account: str, box: Box) -> Box:
    if ACCOUNT not in box:
        return box
    rest = {name: values for name, values in box.items() if name not in {ACCOUNT, stated(ACCOUNT)}}
    return {**rest, ACCOUNT: frozenset({account})} if account else rest or box


def _why(entry: Entry, effect: Effect) -> str:
    source = f"rule `{entry.rule.id}` of {entry.pack.title}, {entry.pack.owner}"
    summary = entry.clause.summary.rstrip(".")
    if effect is entry.rule.effect:
        return f"Nearest to {source}: “{summary}”."
    return f"Nearest to {source}: “{summary}”; there it is `{entry.rule.effect}`."


def roles_in(text: str) -> tuple[str, ...]:
    """Return the roles that a text names, in the order of first mention."""
    words = plain(text)
    places: dict[str, int] = {}
    for role, phrases in lexicon().roles.items():
        for phrase in phrases:
            for match in phrase.pattern.finditer(words):
                places[role] = min(match.start(), places.get(role, match.start()))
            words = phrase.pattern.sub(_blank, words)
    return tuple(sorted(places, key=places.__getitem__))


def _blank(match: re.Match[str]) -> str:
    """Leave no words for another role: a communications manager is no line manager."""
    return "." * len(match[0])


def _approval(text: str, entry: Entry) -> Approval:
    approvers = entry.pack.vocabulary.approvals
    roles = [role for role in roles_in(text) if role in approvers]
    if not roles and entry.rule.approval:
        return entry.rule.approval
    form = "written" if WRITTEN.search(text.lower()) else "any"
    every = not roles[1:] or _joined(text)
    return Approval(tuple(Signature(role, form) for role in roles or [HEAD]), every=every)


def _joined(text: str) -> bool:
    return BOTH.search(text.lower()) is not None and EITHER.search(text.lower()) is None


def _duty(said: Said, theirs: Duty | None) -> Duty | None:
    if theirs is None and said.force != "report":
        return None
    base = theirs or Duty("report")
    to: Sequence[str] = roles_in(said.text) if base.to or said.force == "report" else ()
    return Duty(base.do, tuple(to) or base.to, _within(said.text) or base.within)


def _within(text: str) -> str:
    return next((term for pattern, term in WITHIN if pattern.search(text.lower())), "")
