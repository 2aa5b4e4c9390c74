"""The words of a line without what a converter left around them."""

import re

_LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()]*\))*\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]+)>")
_TAG = re.compile(
    r"</?(?:u|b|i|em|strong|br|span|sup|sub|p|div|a|font|input|img|o:p)\b[^>]*/?>", re.IGNORECASE
)
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=[^\W_])_{1,2}(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>])")
_ENDS = re.compile(r"[.!?;:…][)\]”’\"']*$")
MODALS = re.compile(
    r"\b(must|should|shall|will|may|can|cannot|could|is|are|was|has|have|do not|don.t|does|never"
    r"|ensure|need to|required|applies|recognises?|includes?|means)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(what|how|who|when|why|where|which|things|dos? (and|&) don.?ts)\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(to|that|by|for|of|on|with|and|or|the|not|are|include|includes|including)\s*:-?$|\bfollowing\b",
    re.IGNORECASE,
)
_STARTS = re.compile(r"[\"'“‘(]?[A-Z0-9](?=(.*?[A-Za-z]){3})")
_STOPS = re.compile(r"[.;,…!]$")
HEADING_WORDS = 14


def plain(text: str) -> str:
    """Return the words of a line: no markup, no doubled spaces."""
    text = _ESCAPED.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _TAG.sub(" ", text)
    text = _EMPHASIS.sub("", text)
    return re.sub(r"\s+", " ", text).strip()


def is_bold(text: str) -> bool:
    """Say whether a line of Markdown is set in bold from end to end."""
    return bool(re.fullmatch(r"\s*(\*\*|__)(?!\s)[^*]+(\*\*|__)[:.]?\s*", text))


def ends(text: str) -> bool:
    """Say whether words come to a stop."""
    return bool(_ENDS.search(text))


def is_brief(text: str, words: int) -> bool:
    """Say whether a text has some words, and no more than so many."""
    return 0 < len(text.split()) <= words


def key(text: str) -> str:
    """Return what two ways of writing the same heading share."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def bare(entry: str) -> str:
    """Return what a heading says, without its number, as it can be compared."""
    return key(re.sub(r"^[\d.]+\s*", "", entry))


def reads_as_title(text: str) -> bool:
    """Say whether words alone could head a section: few, a start, no verb, no full stop."""
    if not is_brief(text, HEADING_WORDS) or not _STARTS.match(text) or _STOPS.search(text):
        return False
    if _OPEN.search(text):
        return False
    asks = bool(_ASKS.match(text)) and "," not in text
    return asks or text.endswith("?") or not MODALS.search(text)
