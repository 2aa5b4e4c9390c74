"""The regular forms of an English verb, so that word lists stay short."""

VOWELS = "aeiou"
DOUBLING = ("chat", "stop", "slag", "tag", "snap", "spot", "plug", "log", "plan")


def verbs(*bases: str) -> tuple[str, ...]:
    """Each base with its -s, -ed and -ing forms; a second word ("take down") stays as it is."""
    return tuple(form for base in bases for form in _forms(base))


def _forms(base: str) -> tuple[str, ...]:
    verb, _, rest = base.partition(" ")
    tail = f" {rest}" if rest else ""
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    stem, past = verb, f"{verb}ed"
    if verb.endswith("e"):
        stem, past = verb[:-1], f"{verb}d"
    elif verb in DOUBLING:
        stem = verb + verb[-1]
        past = f"{stem}ed"
    elif verb.endswith("y") and verb[-2] not in VOWELS:
        third, past = f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    return tuple(f"{form}{tail}" for form in (verb, third, past, f"{stem}ing"))


def plurals(*nouns: str) -> tuple[str, ...]:
    """Each noun and its plural in -s."""
    return tuple(form for noun in nouns for form in (noun, f"{noun}s"))
