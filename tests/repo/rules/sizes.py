"""How big things may be: no file, function, template, test or list of arguments needs a scroll."""

import ast
from statistics import median, quantiles

FILE, FUNCTION, TEST, TEMPLATE, ARGUMENTS, NESTING = 300, 40, 20, 120, 5, 3
MEDIAN_FILE, MOST_FILES, MEDIAN_FUNCTION, MOST_FUNCTIONS = 80, 200, 7, 25
MEDIAN_TEMPLATE, MOST_TEMPLATES, MEDIAN_TEST = 30, 90, 9
BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)


def lines(source):
    return source.text.count("\n")


def functions(source):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(ast.parse(source.text)) if isinstance(node, kinds)]


def length(function):
    return function.end_lineno - function.lineno + 1


def oversized_files(sources, most):
    return [f"{s.path}: {lines(s)} lines, {most} at most" for s in sources if lines(s) > most]


def oversized_functions(sources):
    return [
        f"{source.path}: `{function.name}` has {what}"
        for source in sources
        for function in functions(source)
        for what in _excesses(function, TEST if is_test(source, function) else FUNCTION)
    ]


def is_test(source, function):
    return source.is_test and function.name.startswith("test")


def _excesses(function, most):
    if length(function) > most:
        yield f"{length(function)} lines, {most} at most"
    if not function.name.startswith("test") and arguments(function) > ARGUMENTS:
        yield f"{arguments(function)} arguments, {ARGUMENTS} at most"
    if depth(function) > NESTING:
        yield f"blocks {depth(function)} deep, {NESTING} at most"


def arguments(function):
    given = function.args.posonlyargs + function.args.args + function.args.kwonlyargs
    return sum(argument.arg not in {"self", "cls"} for argument in given)


def depth(node):
    """Count blocks inside blocks; an `elif` stands beside its `if`, not in it."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
        deepest = max(deepest, depth(child) + (isinstance(child, BLOCKS) and not is_elif))
    return deepest


def out_of_shape(sizes, middle, most):
    """Complain where half are over `middle`, or one in ten is over `most`."""
    if len(sizes) < 10:
        return []
    half, ninetieth = median(sizes), quantiles(sizes, n=10, method="inclusive")[-1]
    complaints = [f"half are over {half:g} lines, aim for {middle}"] if half > middle else []
    if most and ninetieth > most:
        complaints.append(f"one in ten is over {ninetieth:g} lines, aim for {most}")
    return complaints
