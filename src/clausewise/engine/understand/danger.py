"""Hears when words tell of harm to somebody, whatever else can be read in them.

It errs towards hearing: a safety line too many costs a moment, one too few may cost a child. It
states no fact and changes no answer. The kinds are those of Keeping children safe in education,
part one: abuse, neglect, exploitation, nudes, self-harm, radicalisation.
"""

import re

SIGNS = re.compile(
    r"\b(?:suicid|kill(?:ing)? (?:her|him|them|my)sel|end(?:ing)? (?:her|his|their|my) life"
    r"|want(?:s|ed)? to die|self[- ]?harm|(?:cutting|hurt(?:ing)?) (?:her|him|them)sel"
    r"|groom|molest|rape|sexual|sexting|indecent|intimate (?:picture|image|photo|video)|nudes?\b"
    r"|naked|explicit|porn|abus(?:e|ed|es|ing|er)\b|neglect|traffick|exploit|blackmail|sextort"
    r"|flirt|at risk|in danger|unsafe|beat(?:s|ing|en)?\b|knife|weapon|gang|radicali|extremis"
    r"|terroris"
    r"|runn?(?:ing)? away|disclos\w* (?:to|that)|scared of (?:her|his|their))",
    re.IGNORECASE,
)


def tells_of_harm(text: str) -> bool:
    """Tell whether the words may be about somebody being harmed or at risk."""
    return SIGNS.search(text) is not None
