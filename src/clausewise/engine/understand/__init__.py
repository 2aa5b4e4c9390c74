"""Plain English in, facts out, each with the words it came from.

`understand(text, lexicon)` reads one question and returns an `Understanding`; `read_lexicon` makes
the lexicon from `packs/lexicon.yaml`. It stays silent wherever two readings remain: nothing here
guesses.
"""

from clausewise.engine.understand.danger import tells_of_harm
from clausewise.engine.understand.lexicon import Lexicon
from clausewise.engine.understand.lexicon_text import read_lexicon
from clausewise.engine.understand.model import Unclear, Understanding, Understood
from clausewise.engine.understand.reading import understand

__all__ = [
    "Lexicon",
    "Unclear",
    "Understanding",
    "Understood",
    "read_lexicon",
    "tells_of_harm",
    "understand",
]
