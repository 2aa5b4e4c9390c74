"""Who has been asked, and what they answered: "the head agreed in writing but my manager said no"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausewise.engine.understand.scope import Scope

APPROVERS = {
    "HEAD": "approval_head",
    "SLT": "approval_slt",
    "DEPUTY": "approval_slt",
    "LINEMAN": "approval_line_manager",
    "DFO": "approval_dfo",
    "COMMS": "approval_communications",
}
BOSS = r"(?:HEAD|SLT|DEPUTY|LINEMAN|DFO|COMMS)(?! of| 's (?!DISAGREE|AGREE|said|given))"
LIST = rf"{BOSS}(?:(?: ,| and| or| nor| ,? ?and)(?: (?:the|my|our|a|member of|anyone on))* {BOSS})*"
FILL = r"(?: (?!HEAD|SLT|DEPUTY|LINEMAN|DFO|COMMS|but|FAMILY|PUPFAM|not|never|neither|to)[^ .?!;]+)"
UNASKED = (
    r"(?:(?:has|have|had|was|were|is)(?: not| never)(?: yet| even| actually)?(?: been)?(?: \w+)?"
    r"(?: asked| SAW| seen| approached| consulted| told| shown| AGREE| answered| replied| heard| looked| given| signed| spoken)"
    r"|(?:has|have) not(?: yet)?(?= [.?!,;])|(?:does|do|did) not(?: yet)? know)"
)
BEFORE = (
    r"(?:not|never)(?: \w+){0,2} (?:asked|told|spoken to|checked with|consulted|approached|shown|discussed"
    r"|run it (?:by|past)|mentioned it to|cleared it with|got|had|sought|discussed it with)"
    r"(?: (?:it|this|that|with|to|by|past|approval|permission|from|either|the|my|our|a|anyone|on|of))*"
)
PATTERNS = (
    (
        "none",
        rf"(?:neither|nobody|no one)(?: (?:the|my|our|on|in))* (?P<who>{LIST}) (?:has|have|had)(?: been)? (?:asked|SAW|seen|AGREE|approved|told|consulted|looked)",
    ),
    ("none", rf"nobody(?: has)?(?: yet)? asked(?: (?:the|my|our))* (?P<who>{LIST})"),
    ("none", rf"(?P<who>{LIST}){FILL}{{0,3}}? {UNASKED}"),
    ("none", rf"{BEFORE} (?P<who>{LIST})"),
    (
        "none",
        rf"without (?:asking|telling|consulting|checking with|approval from|permission from)(?: (?:the|my|our))* (?P<who>{LIST})",
    ),
    (
        "none",
        rf"(?:had|got|have|has) no (?:approval|permission|answer|reply) (?:from|of)(?: (?:the|my|our))* (?P<who>{LIST})",
    ),
    ("none", rf"before(?: \w+){{0,2}} (?:asking|speaking to|telling|checking with|consulting|discussing it with)(?: (?:the|my|our))* (?P<who>{LIST})"),
    ("none", rf"before(?: (?:the|my|our))* (?P<who>{LIST}) (?:has|have)(?: \w+)? (?:SAW|AGREE|okayed|looked|read|checked)"),
    ("refused", rf"(?P<who>{LIST})(?: 's)?{FILL}{{0,6}}? DISAGREE"),
    ("refused", rf"(?:DISAGREE|refused) by(?: (?:the|my|our|both))* (?P<who>{LIST})"),
    (
        "refused",
        rf"asked(?: (?:the|my|our))* (?P<who>{LIST})[^.?!;]*? (?:she|he|they|it was|was|got a|who) (?:has |have |had |both |flatly |was )?(?:DISAGREE|no)",
    ),
    (
        "said",
        rf"(?P<who>{LIST})(?: 's)?{FILL}{{0,6}}? (?:AGREE|INWRITING (?:AGREE|approval|permission|consent|agreement)|(?:gave|given|has given|have given)(?: \w+){{0,3}} (?:approval|permission|consent|agreement|the go ahead))",
    ),
    (
        "said",
        rf"(?:AGREE|approval|permission|agreement|okay|go ahead|OKAY)(?: (?:INWRITING|OUTLOUD))? (?:by|from)(?: (?:the|my|our|both))* (?P<who>{LIST})",
    ),
    (
        "said",
        rf"(?:have|has|had|got|with)(?: (?!no|not)[^ .?!;]+){{0,5}}? (?P<who>{LIST}) 's (?:INWRITING |OUTLOUD )?(?:approval|permission|agreement|consent|OKAY|blessing)",
    ),
    (
        "said",
        rf"asked(?: (?:the|my|our))* (?P<who>{LIST})[^.?!;]*? (?:she|he|they) (?:has |have |had |both )?AGREE",
    ),
)
COMPILED = tuple((kind, re.compile(rf"(?<= ){pattern}(?= )")) for kind, pattern in PATTERNS)
NAME = re.compile(r"HEAD|SLT|DEPUTY|LINEMAN|DFO|COMMS")
TAIL = re.compile(
    r"[^.?!;]*?(?= (?:[.?!;]|but|and (?:the|my|our|neither|HEAD|SLT|LINEMAN|COMMS|DFO)|, (?:the|my)|HEAD|LINEMAN|SLT|COMMS|DFO))"
)
ANSWERS = re.compile(r"(?:INWRITING|OUTLOUD)")


@dataclass(frozen=True, slots=True)
class Approval:
    """What one approver answered, and where the line says so."""

    fact: str
    value: str
    start: int
    end: int


def approvals(text: str, scope: Scope) -> Iterator[Approval]:
    """Each answer that the tagged text states outright. A yes counts as spoken unless written."""
    for kind, pattern in COMPILED:
        for found in pattern.finditer(text):
            if kind == "none" or scope.states(*found.span()):
                yield from _answers(kind, found, text)


def _answers(kind: str, found: re.Match[str], text: str) -> Iterator[Approval]:
    start, end = found.span()
    if kind != "none" and _asked(text, start, end):
        return
    value = kind
    if kind == "said":
        tail = TAIL.match(text, end)
        if tail:
            end = tail.end()
        marks = ANSWERS.findall(text, start, end)
        value = "written" if "INWRITING" in marks and "OUTLOUD" not in marks else "verbal"
    for name in NAME.findall(found.group()):
        yield Approval(APPROVERS[name], value, start, end)


def _asked(text: str, start: int, end: int) -> bool:
    """Whether the words are themselves a question ("Has the head approved?")."""
    opening = max(text.rfind(f" {mark} ", 0, start) for mark in ".?!;") + 1
    first = text[opening:start].split()
    return bool(first) and first[-1] in {"has", "have", "did", "does", "must", "should"}
