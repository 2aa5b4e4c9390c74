"""What brings people together: messages, e-mail, friends, groups, and pages that make friends."""

from clausewise.engine.understand.lexicon.model import Cue

OUTSIDE = r"EXTORG|charity|museum|library|club|council|business|theatre|organisation|company|firm"

CONTACT: tuple[Cue, ...] = (
    Cue(
        "advertise_for_contributors",
        r"(?:ADVERT|advert\w*|call|appeal|recruit\w*|find|finding|look\w*|asking|ask|invit\w*|seek\w*|notice|POST|attract|search) ~~ CONTRIBUTOR",
    ),
    Cue(
        "advertise_for_contributors",
        r"(?:advert\w*|recruit\w*|invit\w*|asking|appeal) ~~ (?:to (?:contribute|write|become)|write for|contribute to)",
    ),
    Cue(
        "add_external_friend",
        rf"(?:SCHOOL 's|our|the|class|history|federation 's|trust 's)(?: \w+){{0,2}} (?:PAGE|P_\w+|SITE|blog)(?: \w+){{0,4}} (?:FOLLOW|ADD|BEFRIEND|CONNECT|FRIEND|become) ~~ (?:{OUTSIDE})",
    ),
    Cue(
        "add_external_friend",
        rf"(?:FOLLOW|ADD|BEFRIEND|CONNECT|make|making|ACCEPT|have|let) ~~ (?:{OUTSIDE}) (?:as |be |become |to be )?(?:~ )?(?:a |as a )?(?:FRIEND|contact|follower)",
    ),
    Cue(
        "add_external_friend",
        rf"(?:{OUTSIDE}) ~~ (?:FRIEND|follower) of (?:the|our|my)(?: \w+){{0,2}} (?:PAGE|SITE|SCHOOL)",
    ),
    Cue(
        "add_external_friend",
        rf"(?:ACCEPT|REQUEST) ~~ (?:{OUTSIDE}) ~~ (?:SCHOOL 's|our) ~ (?:PAGE|P_\w+|SITE)",
    ),
    Cue(
        "add_external_friend",
        rf"(?:FOLLOW|ADD|BEFRIEND) (?:a |the |our )?(?:local )?(?:{OUTSIDE}) ~~ (?:SCHOOL 's|our|class) ~ (?:PAGE|P_\w+|SITE)",
    ),
    # messaging groups: to be in one, not to speak in one
    Cue(
        "join_group",
        r"(?:join|joining|belong to|be (?:in|part of|a member of)|stay in|start|starting|set up|setting up|run|create|creating|make|making|leave|admin|added to|being in|invited to|invite to|open|form) (?:[^ .?!;]+ ){0,7}?GROUPCHAT",
        r"join (?:in|the conversation)|(?:be (?:in|part of)|in) (?:a|the) GROUPCHAT photo|GROUPCHAT (?:discussion|conversation)|(?:set up|setting up|create|creating) ~ (?:PAGE|SITE) ~ GROUPCHAT|in ~ GROUPCHAT (?:~ )?ASK|join ~ (?:discussion|conversation|debate)|run our class PAGE|ASK (?:~ )?(?:discuss|POST|write|moan|gossip|say|PUT)",
    ),
    Cue("join_group", r"(?:ADD|adding) ~ (?:to|in) ~~ GROUPCHAT"),
    # e-mail, before any other writing
    Cue(
        "email",
        r"<to> EMAIL(?! (?:address|account|PAGE))|<to> (?:use|send|reply|write|contact|respond|answer|forward|correspond|MESSAGE) (?:[^ .?!;]+ ){0,14}?EMAIL",
        r"profile|PROFILE|sign|register|SAW|phishing|P_\w+ ~ EMAIL|WHATDO|ASK (?:POST|PUT|give)|create|JOURNALIST",
    ),
    Cue(
        "email",
        r"(?:EMAIL|send\w* ~ EMAIL) (?:<a>)?(?:<anyone>|SLT|CONTRACTOR)",
        r"PROFILE|received|WHATDO|sent me|PAGE ~ be EMAIL",
    ),
    Cue("email", r"<askrole> EMAIL|(?:is|are) EMAIL (?:<a>)(?:<anyone>)"),
    # the request, its giving and its taking
    Cue(
        "connect",
        r"(?:friend|follow\w*|connection|contact|connect) (?:REQUEST|request|invitation)|REQUEST",
        r"WHATDO|EMAIL|removal|DELETE",
    ),
    Cue(
        "connect",
        r"<to> (?:FOLLOW|ADD|BEFRIEND|CONNECT)(?! that| my name| a (?:link|line|comment|note|paragraph|disclaimer|caption|photo|PHOTO|sentence)| PHOTO| LOGO| REMARK| the (?:policy|rules|LOGO|P_\w+ page))",
        r"ADD ~ (?:Wikipedia|P_WIKIPEDIA|paragraph|REMARK|LOGO|PHOTO|disclaimer|line)|WHATDO",
    ),
    Cue(
        "connect",
        r"(?:wants?|would like|like|asks?|asked|asking|trying|tried|hoping|keen) (?:to )?(?:us |me )?(?:to )?(?:be |become )?(?:FOLLOW|ADD|BEFRIEND|CONNECT|my FRIEND|connected|FRIEND)",
        r"WHATDO",
    ),
    Cue(
        "connect",
        r"(?:be|become|becoming|stay|staying|remain|being|have ~|accept ~|ACCEPT ~|keep ~) (?:as )?(?:a |an |my |online )?(?:FRIEND|follower|contact|contacts|subscriber|FRIEND with|connected)",
        r"WHATDO|POST ~~ FRIEND|MESSAGE|PHOTO",
    ),
    Cue(
        "connect",
        r"(?:requested|REQUEST|request) (?:to )?(?:FOLLOW|ADD)|(?:has|have) (?:FOLLOW|ADD|BEFRIEND|just FOLLOW) (?:me|my)",
        r"WHATDO",
    ),
    Cue(
        "connect",
        r"<to> (?:FRIEND|ACCEPT) (?:<a>)?(?:<anyone>)|<to> (?:ACCEPT|let) ~ (?:follow|FOLLOW|as a)",
    ),
    Cue(
        "connect",
        r"(?:<anyone>)(?: \w+){0,6} (?:FOLLOW|ADD|BEFRIEND|CONNECT) (?:me|my|with me|us)",
        r"WHATDO",
    ),
    # talk among several
    Cue(
        "raise_complaint",
        r"COMPLAIN",
        r"(?:SAW|posted|POST|there is|a (?:parent|mother|FAMILY)) ~~ COMPLAIN ~~ WHATDO|WHATDO|POST by|PUPFAM ~ COMPLAIN",
    ),
    Cue(
        "discuss",
        r"<to> (?:discuss|debate|argue|gossip|join in|take part|takes? part|contribute|participate|chip in|chat about|moan|have a (?:moan|gossip|chat|rant|laugh)|vent|slag off|weigh in|get involved|engage|bitch|speak|CHAT about|talk about|join (?:a|the|this|an) (?:\w+ )?(?:conversation|discussion|debate|thread|forum)) ?(?:[^ .?!;]+ ){0,12}",
        r"WHATDO|<to> (?:discuss|talk about) (?:[^ .?!;]+ ){0,5}(?:on|in) (?:MYOWN|my) (?:P_\w+|PAGE)|investigat",
    ),
    Cue(
        "discuss",
        r"(?:join|joining|take part|taking part|participat\w+) (?:in )?~~ (?:thread|discussion|conversation|debate|forum|P_FORUM)",
        r"WHATDO",
    ),
    Cue(
        "discuss",
        r"(?:we|i|STAFF|COLLEAGUE) (?:~ )?(?:discuss|gossip|moan|chat|CHAT|joke|talk|argue|debate)(?: about)? ~~ (?:GROUPCHAT|thread|P_FORUM|P_WHATSAPP)",
        r"WHATDO",
    ),
    Cue(
        "discuss",
        r"<to> (?:POST|PUT|write|say|mention|moan|comment|REMARK|joke|name|talk|CHAT|tell|make|slag|mock|share) (?:[^ .?!;]+ ){0,14}?(?:P_WHATSAPP|P_MESSENGER|staff|class team 's|class team) (?:GROUPCHAT|chat)",
        r"WHATDO",
    ),
    Cue(
        "discuss",
        r"(?:on|in|to) (?:the |a |our |my )?(?:P_FORUM|thread|discussion|comment stream|conversation)",
        r"WHATDO|SAW|taken|COMPLAIN|<to> (?:browse|read|look)|newspaper",
    ),
    Cue(
        "discuss",
        r"(?:P_WHATSAPP|GROUPCHAT) ~~ <to> (?:discuss|say|have|POST|write|mention|name|CHAT|moan|joke|tell|make|talk|slag|PUT)|<to> (?:discuss|say|POST|write|mention|name|CHAT|moan|joke|make|talk|slag|PUT) ~~ (?:P_WHATSAPP GROUPCHAT|P_WHATSAPP group|GROUPCHAT on P_WHATSAPP|P_MESSENGER GROUPCHAT|group chat)",
        r"WHATDO",
    ),
    # word from one to another
    Cue(
        "message",
        r"<to> (?:[^ .?!;]+ ){0,2}?(?:MESSAGE|P_WHATSAPP|P_SNAPCHAT|MESSAGE back|CHAT (?:to|with)) (?:<a>)?(?:<anyone>|my|back)",
        r"WHATDO|JOURNALIST",
    ),
    Cue(
        "message",
        r"<to> (?:send|drop|write|reply|respond|contact|CHAT|answer|get in touch|speak|write back|talk|ring|say (?:hello|hi|happy|thank)|use|tell|ask|let|arrange|remind|thank|wish|congratulate|invite|keep in touch|stay in touch|communicate|engage|interact|play) (?:[^ .?!;]+ ){0,8}?(?:MESSAGE|<anyone>|parents|line|back|privately|note)",
        r"WHATDO|tell (?:my|our|the) followers|followers|JOURNALIST|COMPLAIN|PASSWORD|<to> use ~ (?:PHOTO|LOGO|picture)|CONTRIBUTOR|(?:POST|PUT|PHOTO) ~~ <anyone>|<to> use ~~ (?:PHOTO|LOGO)|P_BLOG",
    ),
    Cue(
        "message",
        r"(?:<askus>|SCHOOL) ~ (?:send|MESSAGE) ~ (?:MESSAGE|PUPIL)",
        r"WHATDO|MONITOR|read|SAW",
    ),
    Cue(
        "message",
        r"(?:<to>|<askrole>) (?:MESSAGE|reply|write back|respond|answer|CHAT)",
        r"WHATDO|JOURNALIST",
    ),
)
