"""Who has been asked and what they answered: "the head agreed in writing, my manager said no"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausewise.engine.understand.lexicon import Answers, Words
from clausewise.engine.understand.scope import Scope

UNASKED, SAID = "none", "said"


@dataclass(frozen=True, slots=True)
class Approval:
    """What one approver answered, and where the line says so."""

    fact: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Approvals:
    """Finds approvers' answers by the lexicon's words."""

    answers: Answers
    words: Words

    def found(self, text: str, scope: Scope) -> Iterator[Approval]:
        """Each answer stated outright. A yes counts as spoken unless it is said to be written."""
        for kind, pattern in self.answers.patterns:
            for match in pattern.finditer(text):
                stated = scope.states(*match.span()) and not self._asked(text, match.start())
                if kind == UNASKED or stated:
                    yield from self._each(kind, match)

    def _each(self, kind: str, match: re.Match[str]) -> Iterator[Approval]:
        value, end = kind, match.end()
        if kind == SAID:
            value, end = self._form(match)
        for name in self.words["approver"].findall(match.group()):
            yield Approval(self.answers.approvers[name], value, match.start(), end)

    def _form(self, match: re.Match[str]) -> tuple[str, int]:
        """Tell how a yes was given, and where the words about it end."""
        tail = self.words["approval_tail"].match(match.string, match.end())
        end = tail.end() if tail else match.end()
        words = match.string[match.start() : end]
        written = self.words["written"].search(words) and not self.words["spoken"].search(words)
        return ("written" if written else "verbal"), end

    def _asked(self, text: str, start: int) -> bool:
        """Tell whether the words are themselves a question ("Has the head approved?")."""
        return self.words["has_asked"].search(text[: start - 1]) is not None
