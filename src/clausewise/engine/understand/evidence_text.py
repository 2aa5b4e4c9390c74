"""Reads what words weigh from a lexicon's `evidence`."""

from collections.abc import Mapping

from clausewise.engine.understand.evidence import Evidence
from clausewise.engine.yaml_text import Node


def evidence_of(fields: Mapping[str, Node]) -> Evidence:
    """Read `cue`, `last`, `margin`, `alone`, `base` and `weights`; what is left out weighs nothing.

    Raises PackError with the line where a weight is no whole number.
    """
    weights = fields["weights"].fields("weights") if "weights" in fields else {}
    return Evidence(
        weights={word: _weights(node) for word, node in weights.items()},
        base=_weights(fields["base"]) if "base" in fields else {},
        cue=_weight(fields["cue"]) if "cue" in fields else 0,
        last=_weight(fields["last"]) if "last" in fields else 0,
        margin=_weight(fields["margin"]) if "margin" in fields else 0,
        alone=_weight(fields["alone"]) if "alone" in fields else 0,
    )


def _weights(node: Node) -> dict[str, int]:
    return {act: _weight(each) for act, each in node.fields("weights").items()}


def _weight(node: Node) -> int:
    written = node.text("a weight")
    try:
        return int(written)
    except ValueError as error:
        raise node.fail(f"a weight is a whole number, not `{written}`") from error
