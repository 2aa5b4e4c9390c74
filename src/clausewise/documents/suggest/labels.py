"""Which controls a clause is about: its own words first, then what it stands under."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from clausewise.documents.suggest.lexicon import lexicon
from clausewise.documents.suggest.nearest import Wordings
from clausewise.documents.suggest.wording import KEPT, Found, Phrasebook, plain

MOST = 5
LEAST_SHARE = 0.12
"""A label this far below the first is not worth a person's look."""
SECOND, MORE = 0.3, 0.15
RULED_OUT = 0.3
LEAD_ALONE, LEAD_BESIDE, LED = 0.7, 0.2, 12.0
TITLED, TITLED_ABOVE, TITLE_WORDS = 1.6, 0.7, 0.25
EARLY, AFTER = 1.4, 0.6
"""What the place of a phrase is worth, and what it counts for after the first sentence."""
LIKE, UNLIKE = 5.0, 0.15
THEME, ENOUGH = 5.0, 6
"""Fewer words than these are like too much."""
FULL, SPOKEN = 5.0, 3.0
"""A clause whose own words weigh this much needs its lead far less."""
LAST = "reputation"


@dataclass(frozen=True, slots=True)
class Ranking:
    """Labels and their scores, likeliest first."""

    scores: tuple[tuple[str, float], ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the names alone."""
        return tuple(label for label, _ in self.scores)

    @property
    def confidence(self) -> float:
        """Return how far the first stands out, and how firmly it stands."""
        first = self.scores[0][1]
        second = self.scores[1][1] if len(self.scores) > 1 else 0.0
        apart = first / (first + 0.7 * second) if first else 0.0
        return round(apart * min(1.0, 0.35 + first / 8), 3)


@dataclass(frozen=True, slots=True)
class _Books:
    """What labels are known by, ready to look for: made once."""

    words: Phrasebook
    heading: Phrasebook
    lead: Phrasebook
    unless: Phrasebook
    examples: Wordings
    example_labels: tuple[str, ...]
    themes: Wordings
    names: tuple[str, ...]


@cache
def _books() -> _Books:
    labels = tuple(lexicon().labels.values())
    listed = [(label.id, text) for label in labels for text in (*label.examples, label.name)]
    return _Books(
        words=Phrasebook((label.id, each) for label in labels for each in label.words),
        heading=Phrasebook((label.id, each) for label in labels for each in label.heading),
        lead=Phrasebook((label.id, each) for label in labels for each in label.lead),
        unless=Phrasebook((label.id, each) for label in labels for each in label.unless),
        examples=Wordings(text for _, text in listed),
        example_labels=tuple(label for label, _ in listed),
        themes=Wordings(" . ".join((*label.examples, label.name)) for label in labels),
        names=tuple(label.id for label in labels),
    )


def rank(text: str, lead: str = "", headings: Sequence[str] = ()) -> Ranking:
    """Rank the labels of a clause; `headings` are those above it, the nearest first."""
    scores = _spoken(plain(text))
    _add_lead(scores, plain(lead).rpartition(" . ")[2])
    for place, title in enumerate(map(plain, headings)):
        _add_title(scores, title, nearest=place == 0)
    for label in _books().unless.found(plain(text)):
        scores[label] *= RULED_OUT
    for label, likeness in _likeness(text).items():
        scores[label] += likeness
    return _ranking(scores)


def _ranking(scores: Mapping[str, float]) -> Ranking:
    ordered = sorted(((n, s) for n, s in scores.items() if s > 0), key=lambda item: -item[1])
    if not ordered:
        return Ranking(((LAST, 0.0),))
    least = LEAST_SHARE * ordered[0][1]
    return Ranking(tuple(pair for pair in ordered[:MOST] if pair[1] >= least))


def _spoken(words: str) -> defaultdict[str, float]:
    return defaultdict(float, _weighed(words))


@lru_cache(maxsize=KEPT)
def _weighed(words: str) -> Mapping[str, float]:
    """Weigh what is said: the heaviest phrase counts, others add a little, earlier is better."""
    end = words.find(" . ") % (len(words) + 1)
    held = _books().words.found(words).items()
    return {label: _weigh(found, end, len(words)) for label, found in held}


def _weigh(found: Sequence[Found], end: int, length: int) -> float:
    weighed = [(f.weight * (AFTER if f.place > end else 1.0), -f.place) for f in found]
    (first, place), *others = sorted(weighed, reverse=True)
    more = [weight for weight, _ in others]
    early = EARLY * (1 + place / length) * first / FULL
    return first + early + SECOND * sum(more[:1]) + MORE * sum(more[1:3])


def _add_lead(scores: defaultdict[str, float], lead: str) -> None:
    own = dict(scores)
    spoken = _spoken(lead)
    for label in _books().lead.found(lead):
        spoken[label] += LED
    for label, weight in spoken.items():
        beside = own.get(label, 0.0) >= SPOKEN
        scores[label] += weight * (LEAD_BESIDE if beside else LEAD_ALONE)


def _add_title(scores: defaultdict[str, float], title: str, *, nearest: bool) -> None:
    for label in _books().heading.found(title):
        scores[label] += TITLED if nearest else TITLED_ABOVE
    if nearest:
        for label, weight in _spoken(title).items():
            scores[label] += TITLE_WORDS * weight


def _likeness(text: str) -> Mapping[str, float]:
    """Tell how near the nearest example of each label is, and all its examples together."""
    books, found = _books(), defaultdict[str, float](float)
    for place, likeness in books.examples.likeness(text).items():
        if likeness > UNLIKE:
            label = books.example_labels[place]
            found[label] = max(found[label], LIKE * likeness)
    for place, likeness in books.themes.likeness(text).items():
        found[books.names[place]] += THEME * likeness
    enough = min(1.0, len(text.split()) / ENOUGH)
    return {label: enough * near for label, near in found.items()}
