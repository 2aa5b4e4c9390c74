"""Every act that is recorded has its words, and stands in one transaction with what it records."""

import ast

RECORD = "record"


def recorded(sources):
    """Yield each source, function and act of a call of `record` on the audit record."""
    for source in sources:
        nodes = list(ast.walk(ast.parse(source.text)))
        brought = any(brings_record(node) for node in nodes)
        for function in nodes if brought else ():
            if isinstance(function, ast.FunctionDef):
                yield from ((source, function, act) for act in _acts(function))


def brings_record(node):
    return (
        isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("clausewise.features.audit")
        and RECORD in {alias.name for alias in node.names}
    )


def _acts(function):
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == RECORD:
            yield node.args[1] if len(node.args) > 1 else None


def without_words(sources, known):
    """Complain of each act that has no words, and of one whose name cannot be read here."""
    return [
        f"{source.path}: `{_name(act)}` has no words: add an Act to the feature's acts.py, and that"
        " file to AUDIT_ACTS in site/wiring.py"
        for source, _, act in recorded(sources)
        if not {_name(each) for each in _choices(act)} <= known
    ]


def _choices(act):
    """Yield what an act may be: both sides where it depends on something."""
    if isinstance(act, ast.IfExp):
        return [act.body, act.orelse]
    return [act]


def _name(act):
    return act.value if isinstance(act, ast.Constant) else ast.unparse(act) if act else "nothing"


def outside_a_transaction(sources):
    """Complain of each function that does something and records it, in no transaction of its own.

    One whose name begins with `_` is called inside that of another.
    """
    return [
        f"{source.path}: `{function.name}` records an act outside `transaction.atomic`"
        for source, function, _ in recorded(sources)
        if "action" in source.path and not function.name.startswith("_")
        if "atomic" not in ast.unparse(function)
    ]
