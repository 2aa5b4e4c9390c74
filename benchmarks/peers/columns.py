"""Facts of many questions as columns of values, as Polars and DuckDB are given them."""

import numpy as np
import polars as pl

from benchmarks.workload.conditions import Facts
from benchmarks.workload.facts import ENUMS, NAMES, YES_OR_NO


def frame(facts: list[Facts], *, words_as_text: bool) -> pl.DataFrame:
    """Return typed columns; words as text, or as numbers of a list that Polars keeps."""
    return pl.DataFrame(
        facts, schema={name: _kind(name, words_as_text=words_as_text) for name in NAMES}
    )


def _kind(name: str, *, words_as_text: bool) -> pl.DataType | type[pl.DataType]:
    if name in ENUMS:
        return pl.String if words_as_text else pl.Enum(ENUMS[name])
    return pl.Boolean if name in YES_OR_NO else pl.Int16


def plane(verdicts: np.ndarray) -> int:
    """Return a column of yes/no as an integer, one bit a question, the first question highest."""
    packed = int.from_bytes(np.packbits(verdicts.astype(bool)).tobytes(), "big")
    return packed >> -len(verdicts) % 8
