"""The English of schools, put together."""

from clausewise.engine.understand.lexicon.asking import MACROS, MERGES
from clausewise.engine.understand.lexicon.cues_contact import CONTACT
from clausewise.engine.understand.lexicon.cues_content import CONTENT
from clausewise.engine.understand.lexicon.cues_employer import EMPLOYER
from clausewise.engine.understand.lexicon.denied import DENIALS
from clausewise.engine.understand.lexicon.model import Lexicon
from clausewise.engine.understand.lexicon.rules_concerns import CONCERN_RULES
from clausewise.engine.understand.lexicon.rules_consent import CONSENT_RULES
from clausewise.engine.understand.lexicon.rules_content import CONTENT_RULES
from clausewise.engine.understand.lexicon.rules_people import PEOPLE_RULES
from clausewise.engine.understand.lexicon.rules_places import PLACE_RULES
from clausewise.engine.understand.lexicon.rules_setup import SETUP_RULES
from clausewise.engine.understand.lexicon.words_acts import ACTS
from clausewise.engine.understand.lexicon.words_people import PEOPLE
from clausewise.engine.understand.lexicon.words_places import PLACES

ENGLISH = Lexicon(
    tags=PEOPLE | PLACES | ACTS,
    merges=MERGES,
    macros=MACROS,
    cues=(*EMPLOYER, *CONTACT, *CONTENT),
    rules=(
        *PEOPLE_RULES,
        *PLACE_RULES,
        *CONTENT_RULES,
        *CONSENT_RULES,
        *SETUP_RULES,
        *CONCERN_RULES,
    ),
    denials=DENIALS,
)
