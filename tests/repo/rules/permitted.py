"""Whoever does something that is recorded is asked first whether they may."""

import ast

from rules.acts import RECORD, brings_record

ASKS = {"check_may", "check_may_send_link", "can", "rules.check"}
"""What asks: for a person, of another's account, for a viewer, and by a feature's own rules."""
WHY = "# unchecked: "
LEAST_WORDS = 3


def unasked(sources):
    """Complain of each function that records with a `by` without asking, nor saying why not."""
    return [
        f"{source.path}: `{function.name}` records what `by` did without asking whether they may: "
        f"call check_may first, or say why not in a line `{WHY}…`"
        for source in sources
        for function in _recording(ast.parse(source.text))
        if not _says_why(source.text, function)
    ]


def _recording(tree):
    """Yield each function open to others that records with a `by` and does not ask before."""
    if not any(brings_record(node) for node in ast.walk(tree)):
        return
    own = {each.name: each for each in tree.body if isinstance(each, ast.FunctionDef)}
    for function in own.values():
        given = {each.arg for each in (*function.args.args, *function.args.kwonlyargs)}
        if "by" in given and not function.name.startswith("_"):
            records = _first(function, own, {RECORD})
            if records and not 0 < _first(function, own, ASKS) < records:
                yield function


def _first(function, own, names):
    """Return the first line in which one of some is called, also by a function of ours; else 0."""
    lines = [
        call.lineno
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _is_one(call.func, own, names, function.name)
    ]
    return min(lines, default=0)


def _is_one(called, own, names, caller):
    name = ast.unparse(called)
    if name in names or name.split(".")[-1] in names:
        return True
    inner = own.get(name) if name.startswith("_") and name != caller else None
    return bool(inner and _first(inner, own, names))


def _says_why(text, function):
    lines = text.splitlines()[function.lineno - 1 : function.end_lineno]
    said = (line.partition(WHY)[2] for line in lines)
    return any(len(each.split()) >= LEAST_WORDS for each in said)
