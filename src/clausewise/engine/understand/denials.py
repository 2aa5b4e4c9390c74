"""Reads lists of what a thing does not hold: "no names, logo or opinions, and nothing private"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TRIGGER = re.compile(
    r" (?:(?:nothing|nobody|no one|none|not a word|no mention)"
    r"(?: (?:about|to do with|of|at all|else|in|on|it|them|this|that|here|there|the POST|is|are|was|"
    r"which|can|could|be|has|have|been|would|comes|into|involved|either|or|contains))*"
    r"|no|without|not (?:about|mention\w*)|mentions? no|free of|(?:is|are) not|copies|nor|neither"
    r"|not (?:in|have|include|show|name|use|contain|carry)(?: any)?)(?= )"
)
PART = re.compile(r" (?:,|or|and|nor)(?: (?:,|or|and|nor))*(?= )")
STOP = re.compile(r" (?:[.?!;:]|but|though|so|because|which|who|except|(?:ASK|WANT)\w*)(?= )")
NEW_CLAUSE = re.compile(
    r" (?:i|we|it|they|he|she|you|my|(?:the )?(?:HEAD|LINEMAN|SLT|COMMS|DFO)|there|everyone|with|all|only)(?= )"
)
AGAIN = re.compile(r" (?:no|not|nothing|nobody|without|nor|neither)(?= )")
VERB = re.compile(r" (?:is|are|was|were|has|have|had|will|would|can|could|does|do|says?)(?= )")
SEEN = re.compile(
    r" (?:is|are|was|were)(?: (?:in|on|shown|pictured|named|mentioned|used|written|seen))"
)
LEAD = re.compile(
    r"^(?:(?:uses?|shows?|says?|is|are|has|have|mentions?|contains?|using|naming|a|an|any|the|anything"
    r"|something|nothing|no|other|either|about|remotely|at all|in any way|really|even|to do with|on it"
    r"|in it|that is|our|actual|at|all|part of|its|their)(?= |$) ?)+"
)
TRAIL = re.compile(
    r"(?: (?:in|on|of|about|at|to)(?: (?:it|them|there|this|that|all|any way|any kind|here|either|the POST|the page|show))+"
    r"| (?:involved|there|shown|anywhere|whatsoever|either|in|included|visible|used|at all))+$"
)
TOPIC = re.compile(r"about|to do with|mention|not a word|comes into")


@dataclass(frozen=True, slots=True)
class Denial:
    """One denied item, bare ("LOGO"), what denies it, and where the line says so."""

    trigger: str
    item: str
    start: int
    end: int

    @property
    def of_topic(self) -> bool:
        """Whether it is denied as what the thing is about, not as what it shows."""
        return TOPIC.search(self.trigger) is not None


def denials(text: str) -> Iterator[Denial]:
    """Every item of every list of denials in the tagged text, in order."""
    for found in TRIGGER.finditer(text):
        stop = STOP.search(text, found.end())
        yield from _items(found, text, stop.start() if stop else len(text))


def _items(trigger: re.Match[str], text: str, end: int) -> Iterator[Denial]:
    start, words = trigger.end(), trigger.group()
    while start < end:
        part = PART.search(text, start, end + 1)
        last = part.start() if part else end
        if NEW_CLAUSE.match(text, start) or (start > trigger.end() and AGAIN.match(text, start)):
            return
        item = text[start:last]
        bare, goes_on = _bare(item)
        if bare:
            yield Denial(f"{words} {item}", bare, trigger.start() + 1, last)
        if not goes_on or part is None:
            return
        start = part.end()


def _bare(item: str) -> tuple[str, bool]:
    """The item without its trimmings, and whether the list can go on after it."""
    body = LEAD.sub("", item.strip())
    verb = VERB.search(f" {body} ")
    if verb:
        seen = SEEN.match(f" {body} ", verb.start())
        return (TRAIL.sub("", body[: verb.start()].strip()) if seen else ""), False
    return TRAIL.sub("", body), True
