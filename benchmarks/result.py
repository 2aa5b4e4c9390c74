"""What a measurement hands back: rows of a table, and how each bar was met."""

import json
from dataclasses import asdict, dataclass, field
from typing import TypeAlias

Cell: TypeAlias = str


@dataclass
class Bar:
    """One quantity, what was measured, what was asked for, and whether it was met."""

    quantity: str
    measured: str
    asked: str
    met: bool


@dataclass
class Result:
    """What one process measured. `head` names the columns of `rows`."""

    head: list[Cell] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def at_least(self, quantity: str, measured: float, asked: float, unit: str = "×") -> None:
        """Note a quantity that should be at least as high as asked."""
        text = f"{shown(measured)}{unit}"
        self.bars.append(Bar(quantity, text, f"≥ {asked:g}{unit}", measured >= asked))

    def at_most(self, quantity: str, measured: float, asked: float, unit: str = "×") -> None:
        """Note a quantity that should be at most as high as asked."""
        text = f"{shown(measured)}{unit}"
        self.bars.append(Bar(quantity, text, f"≤ {asked:g}{unit}", measured <= asked))

    def to_json(self) -> str:
        return json.dumps(asdict(self))


def from_json(text: str) -> Result:
    """Read what `to_json` wrote."""
    tree = json.loads(text)
    return Result(tree["head"], tree["rows"], [Bar(**bar) for bar in tree["bars"]], tree["notes"])


def shown(number: float) -> str:
    """Write a number with as many digits as mean something."""
    if number == 0 or number >= 100:  # noqa: PLR2004  # three digits before the point say enough
        return f"{number:,.0f}"
    return f"{number:.3g}"
