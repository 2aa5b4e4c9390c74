"""What puts something before others, what keeps a profile, and what only looks."""

from clausewise.engine.understand.lexicon.model import Cue

NOT_REPORT = "WHATDO"

CONTENT: tuple[Cue, ...] = (
    # things that came one's way and need telling
    Cue(
        "moderate",
        r"<to> (?:DELETE|BLOCK|moderate|check|review|answer|leave|approve|ACCEPT|keep|let|publish|reply|respond|pass|report) ~~ REMARK",
        r"(?:my|MYOWN)(?: \w+){0,2} REMARK|SAW ~~ WHATDO|WHATDO|<to> (?:reply|respond|POST|PUT|leave|write) (?:a |an |my )?(?:\w+ )?REMARK",
    ),
    Cue(
        "moderate",
        r"(?:moderat\w+) ~~ (?:REMARK|POST|PAGE|SITE|P_\w+)|as (?:a |an |the )?(?:approved )?moderator",
        r"create|setting up|set up|WANT start|launch|open|WHATDO",
    ),
    Cue(
        "moderate",
        r"<to> BLOCK (?:someone|somebody|a |the |people|users?|him|her|them|PUPIL|FAMILY|PUPFAM)",
        r"BLOCK ~ (?:PAGE|SITE|websites)",
    ),
    Cue(
        "moderate",
        r"REMARK ~~ (?:on|under|beneath|left) ~~ (?:SCHOOL|our|class|the PAGE|POST) ~~ <to> ~ (?:DELETE|BLOCK|leave|reply|answer|ignore)",
        r"WHATDO",
    ),
    Cue(
        "moderate",
        r"REMARK ~~ (?:PAGE|P_\w+|POST|SITE)[^?]* ASK (?:~ )?(?:DELETE|BLOCK|leave|reply to|answer|ignore) (?:it|them|him|her|this|that)",
        r"WHATDO|(?:my|MYOWN)(?: \w+){0,2} REMARK",
    ),
    Cue(
        "see_concern",
        r"(?:SAW|worried|received)[^?]* (?:be told|be informed|be called|be reported)|(?:received|EMAIL me|EMAIL from)[^?]* ASK (?:ACCEPT|reply|answer|respond|ignore)|(?:EMAIL) (?:me|my)(?: \w+)* SCHOOL business",
    ),
    Cue(
        "see_concern",
        r"WHATDO|deal with it (?:myself|ourselves)|(?:SAW|found|received|MESSAGE me|sent me) ~~ (?:answer|handle|tackle|deal with|accept) (?:it|this|that) (?:myself)?",
    ),
    Cue(
        "answer_media",
        r"JOURNALIST (?:~ )?(?:wants?|asked|asks|rang|phoned|MESSAGE|contacted|called|would like|EMAIL|has asked|is asking|approached) ~~ (?:me|us|quote|comment|REMARK|interview|views?)",
        "REQUEST|FOLLOW|CONNECT|BEFRIEND|ADD",
    ),
    Cue(
        "answer_media",
        r"JOURNALIST ~~ (?:ASK|WANT|can i|allowed)|<to> ~~ (?:JOURNALIST|interview|press)|<to> (?:give|answer|reply|respond|talk|speak|comment|CHAT) ~~ (?:quote|interview|JOURNALIST)",
        r"REQUEST|FOLLOW|friend|FRIEND|CONNECT|ADD|BEFRIEND",
    ),
    Cue(
        "edit_encyclopaedia",
        r"P_WIKIPEDIA|online encyclopa?edia",
        r"<to> (?:POST|PUT|share|link|browse|read|look) ~~ P_WIKIPEDIA ~~ (?:P_(?!WIKI)\w+|PAGE)",
    ),
    Cue(
        "give_reference",
        r"<to> ~~ REFERENCE|REFERENCE ~~ (?:ASK|WANT|can i|can we|that fine)",
        r"reference to (?:the |our )?(?:SCHOOL|staff|STAFF|PUPIL|work)|PROFILE",
    ),
    Cue(
        "give_reference",
        r"<to> (?:recommend|endorse|vouch) ~~ (?:P_LINKEDIN|<staff>|SUPPLIER|networking)",
        r"POST ~ book",
    ),
    # photographs, before they are posted and after
    Cue(
        "take_photo",
        r"(?:take|takes|taking|took|snap|snapping|shoot|shooting|film|filming|capture) (?:[^ .?!;,]+ ){0,4}?(?:PHOTO|PUPIL|CHILD|some)|(?:PHOTO|photograph|photographing|video|film|filming) (?:<a>)(?:PUPIL|CHILD|children|class|STAFF)(?! PHOTO)",
        r"<to> (?:POST|PUT|share|reuse|copy|use|save|download|upload) (?:[^ .?!;,]+ ){0,6}?(?:PHOTO|it|that|them)|(?:PHOTO|it) (?:i )?(?:took|taken)|(?:take|taking|took) ~ (?:PHOTO|POST) (?:from|off) ~~ (?:PAGE|P_\w+|SITE)|take ~ down|REMARK",
    ),
    Cue(
        "take_photo",
        r"<to> (?:use|bring) (?:[^ .?!;,]+ ){0,3}?PHONE (?:[^ .?!;,]+ ){0,3}?(?:to|for) (?:take |taking |photograph|PHOTO|film)",
    ),
    Cue(
        "take_photo",
        r"(?:i|we) (?:snap|PHOTO|photograph|film|take) ~ (?:PHOTO|PUPIL|snaps|pictures)",
    ),
    Cue(
        "reuse_content",
        r"(?:copy|save|download|take|taking|borrow|reuse|re use|use|lift|screenshot|grab|POST|nick|keep|repurpose|print|using|PUT) (?:[^ .?!;]+ ){0,8}?(?:PHOTO|POST|it|content|material|something|them|things) (?:[^ .?!;]+ ){0,5}?(?:from|off) (?:the |our |its |my )?(?:[^ .?!;]+ ){0,3}?(?:SCHOOL|PAGE|P_\w+|SITE)",
        r"(?:take|taking) ~ (?:down|off)|WHATDO|<to> (?:PUT|POST) (?:[^ .?!;]+ ){0,3}?PUPIL|permission from the SCHOOL|DELETE|from the SCHOOL (?:gate|play|trip|fair|trip|camera|staff)",
    ),
    Cue(
        "reuse_content",
        r"(?:SCHOOL 's|our SCHOOL 's|federation 's)(?: \w+){0,3} (?:PHOTO|POST|P_\w+ PHOTO)(?: [^ .?!;]+){0,8}? (?:for|as|in|on) (?:my|MYOWN)(?: own)?(?: personal)?(?: use| \w+)",
        r"uses? the SCHOOL|about the SCHOOL|camera|PHONE",
    ),
    Cue(
        "reuse_content",
        r"(?:for|as) (?:my|MYOWN) (?:own )?(?:personal )?(?:use|album|scrapbook|PHOTO|PROFILE PHOTO|profile picture|screensaver|business|website|wall)",
        r"take ~ PHOTO ~ PHONE",
    ),
    Cue(
        "reuse_content",
        r"(?:PHOTO|POST) (?:of me )?(?:from|on|off) (?:the |our )(?:[^ .?!;]+ ){0,3}(?:SCHOOL|PAGE)(?: 's)?(?: [^ .?!;]+){0,6}? (?:save|reuse|copy|use|POST|share|download|PUT|keep) (?:it|them|that)",
        r"AGREE|WHATDO",
    ),
    # accounts: the school's first, one's own after
    Cue(
        "create_account",
        r"(?:create|creating|created|set up|setting up|set one up|setting one up|start|starting|open|opening|launch|launching|make|making|begin|build|register|registering|want|need|have|establish|setup|run|host|new|idea of|want an|found) (?:[^ .?!;]+ ){0,3}?(?:class|SCHOOL|SCHOOL 's|official|OFFICIAL|department|our|pupils|PUPIL|nursery|club|choir|families|year group|federation|trust|departmental|YEAR|PUPFAM|team|subject|(?:science|maths|english|history|pe|music|art|drama|dt|eco|sports?)) ?(?:[^ .?!;]+ ){0,4}?(?:PAGE|P_\w+|SITE|blog|GROUPCHAT)",
        r"for (?:myself|me|my family)|<to> (?:POST|PUT|share) |WHATDO|DELETE|(?:on|to|from|with) (?:our|the) (?:SCHOOL|class|official)|FOLLOW|REQUEST|personal (?:PAGE|P_)|MYOWN P_\w+ PAGE at",
    ),
    Cue(
        "create_account",
        r"(?:create|creating|set up|setting up|start|starting|launch|launching|make|making|build|open|opening|setup) (?:[^ .?!;]+ ){0,5}?(?:PAGE|P_\w+|SITE)(?: [^ .?!;]+){0,4}? (?:for|that|where|which|about) (?:[^ .?!;]+ ){0,4}?(?:PUPIL|PUPFAM|FAMILY|class|SCHOOL|YEAR|department|club|families|the public|children|CHILD|STAFF|staff|PTA|team|choir)",
        r"for (?:myself|me)|<to> (?:POST|PUT|share) ",
    ),
    Cue(
        "create_account",
        r"(?:my|our|the) (?:new )?class (?:PAGE|P_\w+|SITE) (?:PAGE )?(?:is|was|has|will|~ (?:links|separate|registered))|<to> ~~ (?:our|the|my) class (?:PAGE|P_\w+) ~ from MYOWN|on my class (?:PAGE|P_\w+)|rather than (?:setting|set|making|creating)|instead of (?:setting|a separate|making|creating)|(?:run|host) ~ PAGE ~ (?:from|through|on) MYOWN|use MYOWN ~~ (?:run|instead of a separate)",
    ),
    Cue(
        "create_account", r"count as (?:an )?(?:official|OFFICIAL)|approval form|site creation form"
    ),
    Cue(
        "sign_up",
        r"(?:sign(?:ing)? up|regist(?:er|ering)|join(?:ing)? (?:<platform>)|sign me up)",
        r"P_\w+ (?:group|GROUPCHAT)|for (?:my|our) (?:class|school|pupils)|SAW|join (?:a|an|the|my)",
    ),
    Cue(
        "sign_up",
        r"(?:create|creating|set up|setting up|open|opening|start|starting|make|making|get|getting) (?:[^ .?!;]+ ){0,5}?(?:PAGE|P_\w+)",
        r"SCHOOL (?:PAGE|P_\w+)|OFFICIAL|class|department|club|SCHOOL 's|pupils|PUPIL|PHOTO|our|WHATDO|POST",
    ),
    Cue(
        "create_account",
        r"(?:create|creating|set up|setting up|open|opening|start|starting|launch|launching|make|making) (?:[^ .?!;]+ ){0,6}?(?:PAGE|P_\w+|SITE)",
    ),
    # what a profile says
    Cue(
        "set_profile",
        r"PROFILE",
        r"POST|<to> (?:[^ .?!;]+ ){0,4}?(?:PUT|share|upload|tweet|FOLLOW|MESSAGE)(?! my job| where| the name| (?:my|our|the) (?:SCHOOL|work|employer|LOGO|EMAIL|home))|FOLLOW|REQUEST|<to> (?:comment|write|discuss|blog|say) (?!(?:on|in) my|that i am|where|who)|WHATDO|as my (?:own )?PROFILE",
    ),
    Cue(
        "set_profile",
        r"(?:name|call) (?:MYOWN|my) (?:PAGE|P_\w+|blog)|(?:MYOWN|my) P_\w+ (?:to say|name)|privacy (?:settings? )?(?:on|of|for) MYOWN|<to> (?:say|state|list|mention|show|give|PUT) (?:[^ .?!;]+ ){0,4}?(?:where i work|i work|i teach|my job|my employer|my work EMAIL) (?:[^ .?!;]+ ){0,4}?(?:on|in) (?:MYOWN |my )?(?:P_\w+|PAGE)",
    ),
    Cue(
        "set_profile",
        r"(?:set|keep|make|leave|have|lock) (?:[^ .?!;]+ ){0,5}?(?:privacy|settings|private)|privacy settings",
        r"POST|MESSAGE|PHOTO",
    ),
    # saying something before others
    Cue(
        "post",
        r"<to> (?:[^ .?!;]+ ){0,2}?(?:POST|PUT|pin|announce|advertise|write|comment|REMARK|blog|promote|air|post|rant|insult|slag|joke|P_X|plug|boast|display|moan|vent|mock|criticise|have a go|caption|P_BLOG)",
        r"WHATDO",
    ),
    Cue(
        "post",
        r"<to> (?:use|name|mention|show|say|give|tell|quote|reveal|disclose|include|link|express|PHOTO|present|pretend|claim|release|set out|identify|refer|thank|sell|state|copy|reproduce|reprint|make|call|describe|discuss|talk|celebrate|publicise|praise|correct|leave|run|issue|report|list|respond|reply|defend|break|let|endorse|campaign|urge|encourage|hint|impersonate|pose) (?:[^ .?!;]+ ){0,25}?(?:P_\w+|PAGE|SITE|POST|online|blog|followers|newsletter|caption|PHOTO|LOGO)",
        r"WHATDO",
    ),
    Cue(
        "post",
        r"(?:POST|tweet|rant|PHOTO|caption|article|joke|meme|story|news|notice|reminder|update|poster) ~~ (?:ASK|go out|OKAY|problem|allowed|go live|appropriate|can it)",
        r"WHATDO|<to> (?:browse|look|scroll)",
    ),
    Cue(
        "post",
        r"ASK (?:~ )?(?:PUT|POST|use)|<askrole> (?:~ )?(?:PUT|POST)|(?:i am|we are) POST|POST on <platform>|can it go out|ASK answer|ASK say|POST (?:about|a|an|the|our) ",
        r"WHATDO|<to> (?:browse|look|scroll)",
    ),
    Cue(
        "post",
        r"<to> (?:[^ .?!;]+ ){0,6}?(?:POST|PUT|write|advertise|say|show|use|give|name|mention)",
        r"WHATDO",
    ),
    # only looking
    Cue(
        "browse",
        r"(?:P_\w+|PAGE|SITE) ~~ be (?:opened|looked at|used|viewed|accessed|left open|read|checked)",
    ),
    Cue(
        "browse",
        r"<to> ~~ (?:P_\w+|PAGE|social media|SITE|online)|(?:ASK|i|we) (?:~ )?(?:browse|scroll|check|look|watch|read|go on|open|use|leave|access|log|play|surf|view|keep|have) ~~ (?:P_\w+|PAGE|socials)|P_\w+ (?:open|running)|(?:look(?:s|ing)?|scroll\w*|brows\w*) (?:at|on|through) ~ P_\w+",
        r"WHATDO",
    ),
)
