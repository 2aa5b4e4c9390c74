"""Who asks, who the other person is, and what they are to each other."""

from clausewise.engine.understand.lexicon.kinds import EMPLOYER, MEETING
from clausewise.engine.understand.lexicon.model import Rule


I_AM = (
    r"(?:i am|we are|i work as|i am also|i have been|am i ,)(?: (?:a|an|the|your|one of (?:the|your|our)|also|only|just|that|now|as))*"
    r"(?: (?!not|in|sure|on|with|being|worried|friends|friend|meeting|the|asked|related|joining|emailing|writing)[a-z]+){0,3}"
)
AS = r"(?:as|being|speaking as)(?: (?:a|an|the|your|one of (?:the|your|our)))?(?: (?!my|if|it|he|she|they|long|well|soon)[a-z]+){0,2}"


def _role(value: str, words: str, strength: int = 1) -> tuple[Rule, ...]:
    after = r"(?! of (?!SCHOOL)| ,? ?(?:wants?|would|has|who has)|FAMILY)"
    return (
        Rule("role", value, rf"(?:{I_AM}) (?:{words}){after}", strength),
        Rule(
            "role",
            value,
            rf"(?:{AS}) (?:{words})(?= ,| (?:ASK|may|can|must|could|should|WANT|WHATDO|we))",
            strength,
        ),
        Rule("role", value, rf"(?:can|may|could|should|must|might) (?:a|an) (?:{words})", strength),
        Rule("role", value, rf"OKAY for (?:a|an) (?:{words}) to", strength),
    )


ROLES: tuple[Rule, ...] = (
    *_role("employee", r"STAFF(?! GOVERNOR)|member of (?:the |your )?(?:SCHOOL )?staff"),
    *_role("headteacher", "HEAD", 2),
    *_role("senior_leader", "DEPUTY|SLT|(?:on|in) (?:the )?SLT", 2),
    *_role("governor", "GOVERNOR", 2),
    *_role("volunteer", "VOLUNTEER", 2),
    *_role("trainee", "TRAINEE", 2),
    *_role("contractor", "CONTRACTOR", 2),
    *_role("agency_worker", "SUPPLY", 2),
    Rule(
        "role",
        "employee",
        r"i teach(?! (?:at|my) home)|i work (?:at|in|for) (?:the|a|your|this|our) (?:SCHOOL|kitchen|office|canteen)",
    ),
    Rule("role", "headteacher", r"i head(?: up)? (?:the|a|this) SCHOOL|HEAD here asking", 2),
    Rule("role", "volunteer", r"i VOLUNTEER|i help out as a VOLUNTEER", 2),
    Rule(
        "role",
        "governor",
        r"i (?:sit|serve) (?:as a )?(?:GOVERNOR|on the (?:board|governing body))|i am GOVERNOR",
        2,
    ),
    Rule(
        "role",
        "contractor",
        r"on contract(?! with)|(?:firm|company) contracted to|i supply (?:\w+ ){0,3}to the SCHOOL|self employed",
        3,
    ),
    Rule(
        "role",
        "agency_worker",
        r"(?:i am|working|here) (?:from|through|via|with|for) an agency|from an agency",
        3,
    ),
    Rule(
        "role",
        "trainee",
        r"i am (?:on|doing) (?:a |my |teaching )?(?:placement|teacher training|pgce)",
        2,
    ),
    Rule(
        "role",
        "pta_member",
        r"(?:i am|i help|we are|i run|we run|i chair|i sit)(?: (?!GOVERNOR)\w+){0,4} (?:the |our |your )?PTA|as (?:the |a )?PTA \w+|(?:can|may|could|should) (?:our|the) PTA",
        3,
    ),
    Rule(
        "also_staff",
        True,
        r"i am (?:a )?STAFF (?:~ )?(?:and|but) (?:~ )?(?:PTA|GOVERNOR)|STAFF and (?:~ )?in the PTA|(?:PTA|GOVERNOR) (?:~ )?(?:and|but) (?:i )?(?:~ )?(?:also )?(?:a |an )?(?:STAFF|teach)",
    ),
)


def _other(value: str, words: str, strength: int) -> tuple[Rule, ...]:
    """Said of the other person: as the object of the act (two up), as the one who starts it, or bare."""
    object_ = (
        r"(?:FOLLOW|ADD|BEFRIEND|CONNECT(?: with| to)?|ACCEPT|FRIEND|MESSAGE(?: to| from)?|CHAT (?:to|with|privately with)"
        r"|P_WHATSAPP|P_SNAPCHAT|REQUEST from|requests? from|EMAIL(?: to| from)?|FRIEND with|line to|contact|send|tell|ask|argue with|write (?:back )?to|reply to|privately (?:~ )?to"
        r"|debate (?:~ )?with|respond to|invite|thank|remind|congratulate|speak to|send ~ to|~ with)"
    )
    return (
        Rule("counterpart", value, rf"{object_} <a>(?:{words})(?! 's)", strength + 2, MEETING),
        Rule(
            "counterpart",
            value,
            rf"(?:{words})(?! 's)(?: ,? ?(?:who|of mine|here|from|at|in|now|aged)(?: [^ .?!;]+){{0,6}}?)?(?: \w+){{0,5}} (?:wants?|would like|asked|asks|asking|has asked|requested|FOLLOW|ADD|BEFRIEND|sent me|has sent|hoping|REQUEST|keen|trying|MESSAGE me|MESSAGE to)",
            strength + 2,
            MEETING,
        ),
        Rule("counterpart", value, words, strength, MEETING),
    )


COUNTERPARTS: tuple[Rule, ...] = (
    *_other(
        "family_of_former_pupil",
        r"EXFAM|FAMILY of (?:a |an |the )?(?:FORMER|CHILD who (?:has )?left)|FAMILY whose (?:\w+ ){0,2}(?:has |have )?(?:all )?left",
        6,
    ),
    Rule(
        "counterpart",
        "family_of_former_pupil",
        r"whose (?:CHILD|children|son|daughter|sons|daughters|kids|\w+ CHILD)(?: \w+){0,3} left",
        9,
        MEETING,
    ),
    *_other("family_of_pupil", "PUPFAM", 5),
    Rule(
        "counterpart",
        "family_of_pupil",
        r"whose (?:\w+ )?(?:CHILD|son|daughter|sons|daughters|kids|boy|girl)(?: is| are| goes?| attends?| \w+){0,2} (?:in YEAR|at (?:our|the|this|my) SCHOOL|here|in my class|in reception)|(?:has|with) a (?:son|daughter|CHILD) (?:in YEAR|at (?:our|the|my) SCHOOL|here|in my class)|(?:MYKIN|MYFARKIN|FRIEND) 's (?:CHILD|children|son|daughter|kids|FORMER|boy|girl) (?:is |are )?(?:goes?|attends?|in YEAR|at (?:our|the)|here)",
        9,
        MEETING,
    ),
    *_other("family_of_pupil", "FAMILY", 1),
    *_other("other_school_pupil", "OTHERPUPIL", 6),
    *_other("former_pupil", "FORMER", 4),
    *_other("pupil", "PUPIL", 3),
    Rule(
        "counterpart",
        "pupil",
        r"(?:MYCHILD|MYKIN|MYFARKIN)(?: ,)?(?: who)?(?: is| are)? (?:goes to|go to|attends?|in YEAR|at (?:our|the|this|my|your) SCHOOL|in reception|a PUPIL|here|also a PUPIL|in my class)",
        9,
        MEETING,
    ),
    Rule(
        "counterpart", "pupil", r"PUPIL is (?:my|the|MYCHILD|MYKIN|MYFARKIN|a FRIEND)", 9, MEETING
    ),
    Rule(
        "counterpart",
        "pupil",
        r"<to> (?:~ )?(?:chat|CHAT|MESSAGE|message|play) with (?:him|her|them)|CHILD (?:from|in) my (?:\w+ )?(?:class|GROUPCHAT|group|club|team)",
        2,
        MEETING,
    ),
    *_other("governor", "GOVERNOR", 3),
    *_other("colleague", "COLLEAGUE|STAFF|LINEMAN|DEPUTY|TRAINEE", 2),
    *_other("journalist", "JOURNALIST", 2),
    Rule(
        "counterpart",
        "work_contact",
        r"(?:SUPPLIER|whom? i met|i met|(?:someone|person) i met|contact) (?:~ )?(?:through|at|via|in the course of) (?:my |the )?(?:WORK|job)|SUPPLIER",
        6,
        MEETING,
    ),
    Rule(
        "counterpart",
        "public",
        r"(?:no|without any) (?:link|connection|tie)s? (?:with|to) (?:the |our )?SCHOOL|(?:people|nobody|no one|strangers?) (?:~ )?(?:not know |know )?from WORK|(?:FRIEND|people|person|someone) (?:from )?outside (?:the |of )?(?:SCHOOL|WORK)",
        9,
        MEETING,
    ),
)
OLD_FRIEND = (
    r"(?:old|childhood|long standing|oldest|lifelong|good old) FRIEND|FRIEND (?:of (?:mine|MYOWN) )?(?:since|for \w+ years|from (?:college|university|before|childhood|long before|my own)|going back)"
    r"|(?:known|knew) (?:him|her|them|each other) (?:~ )?(?:since|for|long before|before)|we were at (?:school|SCHOOL|college|university) together|old SCHOOL FRIEND|old FRIEND"
)
RELATIONSHIPS: tuple[Rule, ...] = (
    Rule("relationship", "own_child", r"MYCHILD(?! 's)", 3, MEETING),
    Rule("relationship", "close_family", r"MYKIN(?! 's (?:cousin|FRIEND))", 2, MEETING),
    Rule(
        "relationship",
        "other_family",
        r"MYFARKIN(?! 's FRIEND)|MYKIN 's cousin|(?:distant|second) (?:cousin|relative)|a relative of (?:mine|MYOWN)|FORMER of my cousin",
        4,
        MEETING,
    ),
    Rule("relationship", "prior_friend", OLD_FRIEND, 4, MEETING),
    Rule(
        "relationship",
        "works_for_family",
        r"i (?:work|babysit|nanny|am (?:a |the )?(?:nanny|enabler|childminder|babysitter)|enable|tutor)(?! at)(?: \w+){0,5} (?:family|FAMILY|PUPFAM|privately|enabler|at weekends|enabling)|enabling for|as (?:his|her|a|their) (?:private )?enabler|privately (?:employed|paid) (?:by|to)",
        5,
        MEETING,
    ),
    Rule(
        "relationship",
        "none",
        r"(?:no|not a|not an) (?:blood )?(?:relation|relative|family)(?! of)|not (?:\w+ )?related|(?:are|am|is) not (?:~ )?(?:family|kin)|unrelated to me",
        5,
        MEETING,
        free=True,
    ),
)
FIRST_MOVE = (
    r"(?:<anyone>|they)(?: [^ .?!;]+){0,7}? (?:wants?|would like|asked|asking|has asked|requested|hoping|keen|trying|tried|likes)(?: (?:me|if she can|if he can|if they can))?(?: to)?"
    r" (?:FOLLOW|ADD|BEFRIEND|CONNECT|be|become|join|FRIEND)(?! connected)"
)
STARTED: tuple[Rule, ...] = (
    Rule(
        "started_by",
        "them",
        FIRST_MOVE,
        3,
        frozenset({"connect"}),
        unless=r"like us to be|like to be connected|want us to",
    ),
    Rule(
        "started_by",
        "them",
        r"(?:sent|send|sending|received|got|had|made) (?:me )?(?:~ )?REQUEST|REQUEST (?:from|by)|REQUEST me|(?:has|have) (?:just )?(?:FOLLOW|ADD|BEFRIEND) me|requested to FOLLOW|<to> ACCEPT|ACCEPT <a>(?:<anyone>)|(?:ADD|FOLLOW) me|(?:<askrole>|ASK) (?:~ )?let (?:him|her|them) (?:in|FOLLOW|ADD)",
        3,
        frozenset({"connect"}),
    ),
    Rule(
        "started_by",
        "me",
        r"(?:<to>|<askrole>) (?:FOLLOW|ADD|BEFRIEND|CONNECT (?:with|to)|CONNECT on|CONNECT ,|FRIEND|send ~ REQUEST)",
        1,
        frozenset({"connect"}),
    ),
    Rule(
        "started_by",
        "them",
        r"(?:question|MESSAGE|something) (?:they|she|he) (?:sent|asked|wrote)|who (?:has )?(?:asked|MESSAGE|wrote|contacted) (?:me)?|MESSAGE (?:me )?to ask|(?:has|have|keeps|keep) (?:been )?(?:asking|MESSAGE|contacting|writing) (?:to )?me|<to> (?:reply|respond|answer|write back|MESSAGE back)",
        3,
        frozenset({"message"}),
    ),
    Rule(
        "started_by",
        "me",
        r"<to> (?:[^ .?!;]+ ){0,3}?(?:MESSAGE|P_WHATSAPP|P_SNAPCHAT|drop|send|CHAT|chat|tell|use|write to)",
        1,
        frozenset({"message"}),
    ),
)


def _subject(value: str, words: str) -> Rule:
    return Rule("subject", value, words, 1, EMPLOYER)


SUBJECTS: tuple[Rule, ...] = (
    Rule(
        "subject",
        "candidate",
        "CANDIDATE|recruitment|(?:interviewing|shortlist|applied for)",
        2,
        EMPLOYER,
    ),
    _subject(
        "employee",
        r"(?:a|an|the|our|my|any|what|current|of|one of our|staff|by|into|another|that)(?: \w+)? (?:STAFF|COLLEAGUE)|STAFF",
    ),
    Rule("subject", "governor", r"(?<!of )GOVERNOR", 1, EMPLOYER),
    _subject("volunteer", "VOLUNTEER"),
    _subject("contractor", "CONTRACTOR"),
)
PEOPLE_RULES: tuple[Rule, ...] = (*ROLES, *COUNTERPARTS, *RELATIONSHIPS, *STARTED, *SUBJECTS)
