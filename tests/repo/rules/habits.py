"""How code may not be written: hushed checks, hidden imports, names that say nothing."""

import ast
import io
import re
import tokenize
from pathlib import PurePath

BANNED_NAMES = {"utils", "util", "helpers", "helper", "manager", "service", "data", "info"}
HUSHES_PER_THOUSAND_LINES = 0.5
HUSH = re.compile(r"noqa|type:\s*ignore|pragma:\s*no\s*cover|mypy:|ruff:|fmt:\s*(off|skip)")
CODES = r"(noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[a-z-]+\])"
REASONED = re.compile(rf"#\s*{CODES}\s+[#-]\s*\S+ \S+")


def hushes(source):
    reader = io.StringIO(source.text).readline
    comments = (t for t in tokenize.generate_tokens(reader) if t.type == tokenize.COMMENT)
    return [(c.start[0], c.string) for c in comments if HUSH.search(c.string)]


def unreasoned_hushes(sources):
    return [
        f"{source.path}:{line}: say which code is hushed and, after another #, why: {comment}"
        for source in sources
        for line, comment in hushes(source)
        if not REASONED.match(comment)
    ]


def too_many_hushes(sources):
    found = [f"{s.path}:{line}" for s in sources for line, _ in hushes(s)]
    allowed = HUSHES_PER_THOUSAND_LINES * sum(s.text.count("\n") for s in sources) / 1000
    if len(found) <= allowed:
        return []
    return [f"{len(found)} hushed checks, {allowed:.1f} at most: {', '.join(found)}"]


def inner_imports(sources):
    return [
        f"{source.path}:{inner.lineno}: an import inside `{outer.name}` hides a dependency"
        for source in sources
        for outer in ast.walk(ast.parse(source.text))
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef))
        for inner in ast.walk(outer)
        if isinstance(inner, (ast.Import, ast.ImportFrom))
    ]


def errors_of_one_name(sources):
    """Complain of each error whose name another bears: whoever catches one may mean the other."""
    where = {}
    for source in sources:
        for node in ast.walk(ast.parse(source.text)):
            if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
                where.setdefault(node.name, []).append(source.path)
    return [f"{name} is in {' and '.join(paths)}" for name, paths in where.items() if paths[1:]]


def cycle_dodges(sources):
    return [
        f"{source.path}:{node.lineno}: TYPE_CHECKING hides a cycle of imports"
        for source in sources
        for node in ast.walk(ast.parse(source.text))
        if isinstance(node, (ast.Name, ast.Attribute, ast.alias))
        and "TYPE_CHECKING"
        in {vars(node).get("id"), vars(node).get("attr"), vars(node).get("name")}
    ]


def names_that_say_nothing(sources):
    return [
        f"{source.path}: name it after what it holds"
        for source in sources
        if BANNED_NAMES & {PurePath(part).stem for part in PurePath(source.path).parts}
    ]
