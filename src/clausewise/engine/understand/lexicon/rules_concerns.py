"""What was come across or received: the kinds of concern, the most particular the strongest."""

from clausewise.engine.understand.lexicon.model import Rule

SEEN = frozenset({"see_concern"})
REACHED = r"(?:MESSAGE me|MESSAGE my|MESSAGE us|MESSAGE MYOWN|MESSAGE \w+ MYOWN|sent me|wrote to me|written to me|write to me|contacted me|contacting me|contact me|got in touch|been in touch|EMAIL me|CHAT to me|sent ~ to me|has written|MESSAGE|got in contact|keeps MESSAGE|replied to me|reached out|has sent|dropped me|EMAIL my|written)"


def _concern(kind: str, words: str, strength: int, unless: str = "") -> Rule:
    return Rule("concern", kind, words, strength, SEEN, unless, free=True)


def _reached(kind: str, who: str, strength: int) -> tuple[Rule, ...]:
    return (
        _concern(kind, rf"(?:{who})(?! 's)(?: [^ .?!;]+){{0,6}}? {REACHED}", strength),
        _concern(kind, rf"(?:MESSAGE|note|REQUEST|letter|hello|something|REMARK|contact|line|EMAIL|questions?)(?: \w+){{0,2}} from (?:[a-z]+ ){{0,3}}(?:{who})(?! 's)", strength),
    )


CONCERNS: tuple[Rule, ...] = (
    _concern("phishing", r"phish\w*|scam\w*|(?:asked|asking|asks|wanting|wants) (?:~ )?(?:my|me for) (?:~ )?(?:PASSWORD|bank|card|money)|dodgy (?:link|MESSAGE|EMAIL)|bank details", 20),
    _concern("school_business_by_personal_email", r"(?:private|MYOWN|THEIROWN|home|MYOWN) (?:EMAIL|address|inbox)[^?]* (?:SCHOOL|official) business|(?:SCHOOL|official) business[^?]* (?:MYOWN|THEIROWN|private|home) (?:EMAIL|address)|SCHOOL business (?:~~ )?EMAIL|EMAIL (?:~~ )?SCHOOL business|about SCHOOL (?:~ )?(?:from|to|at) (?:THEIROWN|MYOWN|a private) EMAIL", 19),
    _concern("child_disclosure", r"(?:PUPIL|CHILD)(?: [^ .?!;]+){0,10}? (?:told|tells|disclosed|confided|revealed|disclosing|said|let slip|says|MESSAGE|wrote|written|POST)(?: [^ .?!;]+){0,12}? (?:hurt|hits?|hitting|abuse\w*|beaten|harm\w*|self harm\w*|unsafe|frightened|touched|scared|neglected|suicid\w*|not eating|in danger|beats|afraid|kill)|(?:PUPIL|CHILD) (?:~ )?(?:disclosed|made a disclosure|disclosure)|disclosure (?:~ )?(?:by|from) (?:a |one of our )?(?:PUPIL|CHILD)", 18),
    _concern("staff_may_put_child_at_risk", r"(?:STAFF|COLLEAGUE|GOVERNOR|VOLUNTEER|TRAINEE|coach|HEAD|SUPPLY|adult here|tutor|CONTRACTOR)(?: [^ .?!;]+){0,12}? (?:at risk|groom\w*|MESSAGE (?:a |our |the )?(?:PUPIL|CHILD)|in danger|unsafe)|allegation (?:~ )?(?:about|against) (?:<a>)?(?:STAFF|COLLEAGUE)", 17, "suspected"),
    _concern("inappropriate_communication_with_child", r"(?:inappropriate|sexual|unsuitable|indecent|explicit|worrying|creepy|improper|grooming)(?: \w+){0,2} (?:MESSAGE|chats?|CHAT|communications?|contact|conversations?|texts?|exchanges?|PHOTO|REMARK)(?: [^ .?!;]+){0,8}? (?:PUPIL|CHILD)|(?:sending|sent|MESSAGE|asking|CHAT to|talking to|writing to|contacting)(?: [^ .?!;]+){0,2}? (?:PUPIL|CHILD)(?: [^ .?!;]+){0,6}? (?:inappropriate|sexual|grooming|indecent|explicit|unsuitable)|(?:PUPIL|CHILD) (?:~ )?being groomed|groom\w* (?:~ )?(?:PUPIL|CHILD)|MESSAGE (?:<a>)?(?:CHILD|PUPIL) in a way", 16),
    _concern("illegal_content", r"(?:illegal|unlawful|criminal|against the law)(?: \w+){0,2} (?:content|PHOTO|material|POST|activity|images?|things?|stuff|REMARK)|content that (?:is|may be|looks) (?:illegal|unlawful)|something (?:illegal|unlawful)", 15),
    _concern("provider_breach", r"(?:breaks?|broke|broken|breach\w*|against|violat\w*)(?: [^ .?!;]+){0,4} (?:platform|<platform>|site)(?: 's)?(?: \w+)? (?:terms|rules|conditions|community|guidelines)|(?:firm|company|provider|CONTRACTOR|supply (?:\w+ )*staff|our (?:workers|operatives|drivers|cleaners|cooks))(?: [^?]+?)? (?:breach|broken|broke|breached)|breach[^?]* (?:provider|our firm|our company)", 15),
    _concern("media_enquiry", r"JOURNALIST(?: [^ .?!;]+){0,8}? (?:asked|ask|asking|contacted|rang|MESSAGE|wants?|got in touch|EMAIL|phoned|called|approached|after|been on|wanting)|(?:enquiry|inquiry|call|EMAIL|question|MESSAGE) from (?:a |the |an )?(?:\w+ )?JOURNALIST|media (?:enquiry|inquiry)|contacted (?:by|for comments?)(?: a| the)? ?(?:JOURNALIST)?", 15),
    _concern("friend_posted_about_me", r"FRIEND(?: [^ .?!;]+){0,8}? (?:POST|PUT|tagged|uploaded|written|wrote|shared|sharing|made|put)(?: [^ .?!;]+){0,8}? (?:me|of me|about me)", 14),
    _concern("complaint_naming_people", r"(?:COMPLAIN|dispute)(?: [^.?!;]+?)? (?:nam(?:es|ing|ed)|mention(?:s|ing)|by name|which names|identif\w+)|nam(?:es|ing)(?: [^ .?!;]+){0,6} in (?:a |an )?(?:\w+ )*COMPLAIN", 13),
    _concern("pupil_posted_about_staff", r"(?:PUPIL|YEAR|CHILD|class)(?: [^ .?!;]+){0,4}? (?:POST|PUT|made|set up|created|uploaded|sharing|put|written|wrote|start\w*|making)(?: [^ .?!;]+){0,10}? (?:STAFF|COLLEAGUE|HEAD|DEPUTY|GOVERNOR|TRAINEE|SUPPLY|about me|me|my teaching)", 12),
    *_reached("former_pupil_contacted_me", "FORMER", 12),
    *_reached("family_contacted_me", "PUPFAM|FAMILY|EXFAM", 11),
    *_reached("pupil_contacted_me", "PUPIL|YEAR|YEARPUPIL", 10),
    _concern("comment_on_school_account", r"(?:REMARK|abuse|abusive|insult\w*|nasty \w+|something (?:rude|nasty)|swear\w*)(?: [^ .?!;]+){0,8}? (?:on|under|beneath|below|to|at)(?: [^ .?!;]+){0,5}? (?:SCHOOL 's|our|class|SCHOOL)(?: (?!PUPIL|STAFF)\w+){0,2} (?:PAGE|P_\w+|SITE)|left (?:abuse|a (?:\w+ )?REMARK) on", 13, r"disclosed|told"),
    _concern("online_safety", r"online safety|sexting|nudes?|cyberbull\w*|cyber bull\w*|radicalis\w*|filter(?:s|ing)? (?:~ )?(?:lets|let|fail\w*|not|down|breach)|breach of (?:the )?filter\w*|extremis\w*|CHILD 's safety online|PUPIL 's safety online|safety online|dangerous (?:challenge|craze)", 10),
    _concern("staff_targeted", r"(?:being|i am|am being|is being|was) (?:abused|trolled|targeted|harassed|attacked|threatened|bullied|insulted)|(?:target|victim) of|(?:threatening|abusive|nasty|hateful|horrible|vile|offensive|insulting)(?: \w+)? (?:about|to|at|aimed at) (?:me|us)|(?:abuse|abusive|threats?|hate|insults?) (?:~ )?(?:at|to|about|against) (?:me|us|our STAFF|STAFF)|threatening (?:\w+ )?(?:REMARK|MESSAGE|POST) (?:~ )?(?:me|us)|abusing me|trolling me", 12),
    _concern("reference_to_school_or_people", r"(?:inappropriate|unsuitable|improper|unpleasant|offensive)(?: \w+)? (?:reference|REMARK|POST|mention|joke|comments?|REMARK)s?(?: [^ .?!;]+){0,3} (?:to|about|of|on) (?:~ )?(?:SCHOOL|PUPIL|STAFF|COLLEAGUE|GOVERNOR|one of our)", 9, r"on (?:the )?SCHOOL 's (?:P_\w+|PAGE)|about me"),
    _concern("disparages_school", r"(?:disparag\w*|slag\w* off|run\w* down|bad mouth\w*|badmouth\w*|reflects? (?:badly|poorly) on|insult\w*|criticis\w*|knocks|knocking|rubbish\w*|trash\w*|mock\w*|attack\w*|nasty about|rude about|dig at|having a go at|lies about)(?: [^ .?!;]+){0,3} (?:SCHOOL)|mak(?:es|ing) (?:~ )?SCHOOL look (?:bad|awful|terrible|foolish)|SCHOOL (?:is|being) (?:slag\w*|run down|mocked|insulted|rubbished|disparaged)", 9, r"reflects badly on nobody"),
    _concern("misuse_by_colleague", r"(?:STAFF|COLLEAGUE|GOVERNOR|VOLUNTEER|TRAINEE|SUPPLY|HEAD|DEPUTY)(?: [^ .?!;]+){0,10}? (?:misus\w*|abus\w* social media|break\w*|broke\w*|breach\w*|in breach|POST|PUT|using (?:P_\w+|PAGE)|ignor\w* the (?:policy|rules)|posts)|misuse of (?:social media|PAGE|P_\w+)|(?:breach|misuse)(?: \w+){0,5} by (?:<a>)?(?:STAFF|COLLEAGUE)", 8),
    _concern("misuse_by_colleague", r"suspected of breaching", 1),
)
AFTERMATH: tuple[Rule, ...] = (
    Rule("handles_personally", True, r"(?:deal with|answer|tackle|handle|sort|take) (?:it|this|that|them)(?: (?:up|out|on))? (?:myself|personally|on my own)", 1, SEEN),
    Rule("repercussions_likely", True, r"(?:might|may|could|will|likely to|bound to) (?:rebound on|come back on|reflect (?:badly |poorly )?on|affect|hurt|harm|touch|damage) (?:the )?SCHOOL", 1, SEEN),
    Rule("repercussions_likely", False, r"not think it will (?:touch|affect|harm|hurt|rebound on|reflect on) (?:the )?SCHOOL|(?:no|not any) (?:likely )?(?:repercussions|comeback)|(?:will|would|does) not (?:touch|affect|reflect on|harm|hurt) (?:the )?SCHOOL|unlikely to (?:affect|touch|harm)", 2, SEEN, free=True),
    Rule("disrepute", False, r"not think it will (?:touch|affect|harm|hurt|reflect on) (?:the )?SCHOOL|reflects (?:badly|poorly) on nobody", 1, SEEN, free=True),
    Rule("derogatory", False, r"nothing (?:bad|rude|nasty) about (?:anyone|anybody|SCHOOL)", 1, SEEN, free=True),
    Rule("disrepute", False, r"nothing (?:bad|rude|nasty) about (?:anyone|anybody|SCHOOL)", 1, SEEN, free=True),
    Rule("derogatory", True, r"(?:disparages|disparaging|slag\w* off|run\w* down|insulting|mocking|bad mouthing) (?:\w+ ){0,2}(?:the |our |their )?(?:SCHOOL|STAFF|(?:\w+ )?STAFF)|insulting (?:POST|PHOTO)", 1, SEEN),
    Rule("comment_inappropriate", True, r"(?:abusive|racist|offensive|rude|nasty|inappropriate|insulting|swear\w*|sexist|homophobic|obscene|vile|threatening|sweary|hateful)(?: \w+){0,3} REMARK|REMARK (?:~ )?(?:that|which) (?:break|breaks|breach\w*)|swear word in a REMARK|POST insults|keeps POST insults", 1, frozenset({"moderate"})),
    Rule("comment_inappropriate", False, r"(?:polite|friendly|harmless|innocent|ordinary|kind|nice|positive|pleasant)(?: \w+)? REMARK", 2, frozenset({"moderate"})),
    Rule("comment_inappropriate", True, r"(?:abusive|racist|offensive|nasty|inappropriate|insulting|vile|hateful) REMARK", 1, SEEN, unless="about (?:me|our|a)"),
)
OF_CONCERN = {
    "pupil_contacted_me": "pupil",
    "former_pupil_contacted_me": "former_pupil",
    "family_contacted_me": "family_of_pupil",
    "media_enquiry": "journalist",
    "child_disclosure": "pupil",
}
CONCERN_RULES: tuple[Rule, ...] = (*CONCERNS, *AFTERMATH)
