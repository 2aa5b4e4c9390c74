"""Plain English in, facts out, each with the words it came from.

`understand(text, ENGLISH)` reads one question and returns an `Understanding`. It stays silent
wherever two readings remain: nothing here guesses.
"""

from clausewise.engine.understand.lexicon.english import ENGLISH
from clausewise.engine.understand.lexicon.model import Lexicon
from clausewise.engine.understand.model import Unclear, Understanding, Understood
from clausewise.engine.understand.reading import understand

__all__ = ["ENGLISH", "Lexicon", "Unclear", "Understanding", "Understood", "understand"]
