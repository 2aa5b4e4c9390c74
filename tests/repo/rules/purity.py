"""What pure code may not touch: files, the network, the clock, chance."""

import ast

FORBIDDEN_MODULES = {
    "asyncio",
    "fileinput",
    "glob",
    "http",
    "io",
    "locale",
    "os",
    "pathlib",
    "random",
    "secrets",
    "shutil",
    "socket",
    "ssl",
    "subprocess",
    "tempfile",
    "time",
    "urllib",
}
IN_MEMORY = {"BytesIO", "StringIO"}
FORBIDDEN_CALLS = {"open", "input", "print", "breakpoint"}
CLOCK_CALLS = {"today", "now", "utcnow"}


def impurities(sources):
    return [
        f"{source.path}:{node.lineno}: {what}; take what it gives as an argument"
        for source in sources
        for node in ast.walk(ast.parse(source.text))
        for what in _touches(node)
    ]


def _touches(node):
    if isinstance(node, ast.Import):
        names = {alias.name.partition(".")[0] for alias in node.names}
        yield from (f"imports {name}" for name in sorted(names & FORBIDDEN_MODULES))
    if isinstance(node, ast.ImportFrom) and node.level == 0 and not _is_memory(node):
        names = {node.module.partition(".")[0]}
        yield from (f"imports {name}" for name in names & FORBIDDEN_MODULES)
    if isinstance(node, ast.Call):
        yield from _calls(node.func)


def _is_memory(node):
    """Say whether it imports only what packages take bytes by, which are already at hand."""
    return node.module == "io" and {alias.name for alias in node.names} <= IN_MEMORY


def _calls(called):
    if isinstance(called, ast.Name) and called.id in FORBIDDEN_CALLS:
        yield f"calls {called.id}()"
    if isinstance(called, ast.Attribute) and called.attr in CLOCK_CALLS:
        yield f"reads the clock with {called.attr}()"
