"""Reads ODRL as its recommendation says, without our own code, to see what an export means."""

COMPARES = {
    "eq": lambda value, right: value == right,
    "neq": lambda value, right: value != right,
    "isAnyOf": lambda value, right: value in right,
    "isNoneOf": lambda value, right: value not in right,
    "gteq": lambda value, right: value >= right,
    "lteq": lambda value, right: value <= right,
}


def holds(constraint, facts):
    if "or" in constraint:
        return any(holds(each, facts) for each in constraint["or"]["@list"])
    if "and" in constraint:
        return all(holds(each, facts) for each in constraint["and"]["@list"])
    name = constraint["leftOperand"].removeprefix("cw:")
    stated = name.removesuffix("-stated")
    value = stated in facts if stated != name else facts[name]
    return COMPARES[constraint["operator"]](value, constraint["rightOperand"])


def applies(rule, facts):
    conditions = [*rule.get("constraint", []), *rule["assignee"].get("refinement", [])]
    return _acted(rule["action"], facts) and all(holds(each, facts) for each in conditions)


def _acted(action, facts):
    """A permission or prohibition is about acts of ours, or about any use; a duty about others."""
    return not isinstance(action, list) or f"cw:{facts['activity']}" in action


def kinds(policy):
    names = ("permission", "prohibition", "obligation")
    return [(kind, rule) for kind in names for rule in policy.get(kind, [])]


def constraints(rule):
    """Every constraint of a rule, those inside others and those of parties and duties too."""
    found, left = [], [rule]
    while left:
        each = left.pop()
        if isinstance(each, dict):
            found += [each] if "leftOperand" in each else []
            left += each.values()
        elif isinstance(each, list):
            left += each
    return found
