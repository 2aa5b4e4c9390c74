"""Reads lists of what a thing does not hold: "no names, logo or opinions, and nothing private"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausewise.engine.understand.lexicon import Words


@dataclass(frozen=True, slots=True)
class Denial:
    """One denied item, bare ("LOGO"), and where the line says so.

    `of_topic` is whether it is denied as what the thing is about, not as what it shows.
    """

    item: str
    of_topic: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Denials:
    """Finds denied items by the lexicon's words."""

    words: Words

    def items(self, text: str) -> Iterator[Denial]:
        """Give every item of every list of denials in the tagged text, in order."""
        for found in self.words["denial"].finditer(text):
            stop = self.words["denial_stop"].search(text, found.end())
            yield from self._list(found, text, stop.start() if stop else len(text))

    def _list(self, trigger: re.Match[str], text: str, end: int) -> Iterator[Denial]:
        start = trigger.end()
        while start < end and not self._is_new(text, start, later=start > trigger.end()):
            part = self.words["denial_part"].search(text, start, end + 1)
            last = part.start() if part else end
            item = text[start:last]
            bare, goes_on = self._bare(item)
            if bare:
                said = f"{trigger.group()} {item}"
                of_topic = self.words["denial_topic"].search(said) is not None
                yield Denial(bare, of_topic, trigger.start() + 1, last)
            start = part.end() if part and goes_on else end

    def _is_new(self, text: str, start: int, *, later: bool) -> bool:
        """Tell whether something else begins here than the next item of the list."""
        if self.words["denial_clause"].match(text, start):
            return True
        return later and self.words["denial_again"].match(text, start) is not None

    def _bare(self, item: str) -> tuple[str, bool]:
        """Strip the item of its trimmings; also tell whether the list can go on after it."""
        body = self.words["denial_lead"].sub("", item.strip())
        trail = self.words["denial_trail"]
        verb = self.words["denial_verb"].search(f" {body} ")
        if verb is None:
            return trail.sub("", body), True
        seen = self.words["denial_seen"].match(f" {body} ", verb.start())
        return (trail.sub("", body[: verb.start()].strip()) if seen else ""), False
