"""What a school does as an employer, and what it asks of people: tried first, being the rarest."""

from clausewise.engine.understand.lexicon.model import Cue

RECEIVED = r"SAW|received|got|MESSAGE me|sent me|worried|concerned|WHATDO"

EMPLOYER: tuple[Cue, ...] = (
    # passwords: who holds them and who wants them
    Cue(
        "hand_over_credentials",
        r"(?:hand(?:ing)? over|give up|surrender|provide|turn over|disclose|reveal|hand them over"
        r"|hand it over|give them|give it|tell them|let them have|refuse) ~~ PASSWORD",
        r"(?:<askus>|WANT|to) ~ (?:require|make|demand|insist|ask|force|order|compel|request|oblige)"
        r"|ASK (?:give|share|tell|pass|let|lend) ~ (?:<staff>|FRIEND|MYKIN|PUPIL)",
    ),
    Cue(
        "hand_over_credentials",
        r"(?:ask(?:ed|ing)?|wants?|demand\w*|request\w*|require\w*|told) ~~ PASSWORD ~~ (?:do i|must i|have to|ASK|obliged)",
        r"<we> (?:require|make|demand|insist|ask|force|order|compel|request|oblige)",
    ),
    Cue(
        "hand_over_credentials",
        r"PASSWORD[^?]* (?:ASK|obliged to) (?:hand|give|provide|tell|surrender|comply|do so|let them|refuse|say no|share)",
        r"<askus> (?:require|make|demand|insist|force|order)|WANT (?:give|POST|pass|share)",
    ),
    Cue(
        "request_credentials",
        r"(?:require|make|demand|insist|ask|force|order|compel|request|oblige|want|get|tell|obtain) ~~ PASSWORD",
        r"(?:asked|wants|told|want) (?:me|us)|i (?:am|have been) (?:being )?(?:asked|told)|ASK tell ~ the",
    ),
    Cue(
        "request_credentials",
        r"<askus> ~~ (?:have|be given) ~ (?:<staff>|CANDIDATE)(?: 's)? PASSWORD",
    ),
    Cue(
        "share_password",
        r"(?:give|giving|POST|pass|passing|tell|telling|let|letting|lend|lending|swap|hand|show|leave|write|reveal|send"
        r"|use|MESSAGE|EMAIL|text) ~~ PASSWORD",
    ),
    Cue(
        "share_password",
        r"ASK ~ (?:keep|have) ~ PASSWORD ~ (?:written|on|secret|private)|PASSWORD ~ be POST",
    ),
    # removal: asked for, or refused
    Cue(
        "refuse_removal",
        r"(?:asked|told|ordered|required|instructed|wants?|request\w*|demand\w*) (?:me|us|for me|i) ~~ DELETE",
        r"WANT DELETE",
    ),
    Cue(
        "refuse_removal",
        r"(?:asked|told|ordered|required|instructed) to (?:DELETE) ~~|(?:asked|told) ~~ to (?:DELETE)",
    ),
    Cue("refuse_removal", r"(?:refus\w+|ignore|ignoring|say no|not have) ~~ (?:DELETE|removal)"),
    Cue(
        "refuse_removal",
        r"(?:refuse|refusing|not|never|decline) (?:to )?DELETE ~~ (?:SCHOOL|HEAD|policy|breach|breaks)",
    ),
    Cue(
        "refuse_removal",
        r"DELETE ~~ (?:ASK|can i|do i have to) ~ (?:refuse|say no|ignore|keep it|leave it)",
    ),
    Cue("refuse_removal", r"(?:DISAGREE|refused|refusing|refuse) to DELETE"),
    Cue(
        "request_removal",
        r"<we> (?:require|make|order|ask|tell|force|insist|compel|get|instruct|demand|request|have|made|approach|oblige) ~~ (?:DELETE|down|removal|removed)",
        r"REMARK ~ (?:on|under|beneath) ~ (?:our|SCHOOL 's)",
    ),
    Cue("request_removal", r"(?:made|required|asked|ordered) to DELETE"),
    Cue(
        "request_removal",
        r"<askus> ~ (?:ask|approach|go to|contact) ~ (?:<platform>|the site|the platform|third party agencies|the company) ~~ (?:DELETE|down)",
    ),
    # looking people up
    Cue(
        "search_person",
        r"(?:search(?:es|ing|ed)?|googl(?:e|ing)|look(?:ing)?(?! after| like| forward)|check(?:s|ing)?|vet(?:ting)?|screen(?:ing)?|trawl|research|due diligence|find out) ~~ (?:CANDIDATE|online|social media|PAGE|P_\w+)",
        r"ASK ~ (?:browse|CHAT)|ASK (?:check|look at|look through|look on|check on|search) (?:on )?(?:my|MYOWN|the|<platform>)|REMARK|ASK ~ (?:at|through|on) (?:MYOWN|my|the SCHOOL|<platform>)|PUPIL|links?|DELETE",
    ),
    Cue(
        "search_person",
        r"(?:search(?:es|ing)?|googl(?:e|ing)|vet(?:ting)?|look(?:ing)? (?:up|into)|check(?:s|ing)?(?: on| out)?) ~~ (?:CANDIDATE|the people we|recruitment)",
    ),
    Cue(
        "search_person",
        r"CANDIDATE ~~ (?:search|google|look (?:at|them)|check|be (?:searched|googled|checked|looked))",
    ),
    Cue(
        "search_person",
        r"<we> (?:look|check|google|search|MONITOR) ~~ (?:<staff>|CONTRACTOR) ~~ (?:post|POST|P_\w+|PAGE|presence|online|PROFILE)",
        r"NETWORK|PHONE|<boss> ~ asked|systems",
    ),
    # watching what the school's equipment carries
    Cue(
        "monitor_use",
        r"<we> (?:~ )?(?:MONITOR|read|review|see|SAW|access|store|keep|inspect|view|check|look) ~~ (?:PHONE|NETWORK|systems?|equipment|SAW at work|PASSWORD|PAGE activity|activity|activities)",
        r"BLOCK|ASK (?:read|see|SAW|check|look|access|view|keep)(?: at)? (?:P_\w+|my|MYOWN|the news|on|the P_\w+|a)",
    ),
    Cue(
        "monitor_use",
        r"(?:MONITOR|read(?:ing)?|intercepted) ~~ (?:<staff>|VOLUNTEER|CONTRACTOR|what i|my (?:POST|MESSAGE|EMAIL|internet|browsing|use))",
        r"ASK MONITOR (?:off|in|on)|suspected",
    ),
    Cue(
        "monitor_use",
        r"<staff> (?:be|being) MONITOR|MONITOR ~ (?:use|usage|activity)|(?:be|being|get|is) MONITOR",
    ),
    # allegations and their handling
    Cue(
        "escalate",
        r"(?:report|refer|referring|tell|inform|contact|call|bring in|bringing in|involve|go to|notify|pass|take|escalate|hand|consult|ask|telling|reporting|contacting) ~~ (?:LADO|POLICE|hr|legal advice|solicitor|lawyer)",
        r"WHATDO|INVESTIGATE|PASSWORD",
    ),
    Cue(
        "escalate",
        r"(?:take|seek|get|taking|seeking|obtain) (?:\w+ )?legal advice|(?:must|should|ASK) ~ (?:go|be referred|be reported|be passed) to the (?:LADO|POLICE)",
    ),
    Cue(
        "escalate",
        r"(?:LADO|POLICE) be (?:told|informed|contacted|called|involved|brought in)",
        r"SAW|worried|i think",
    ),
    Cue(
        "investigate",
        r"INVESTIGATE",
        r"under INVESTIGATE|PASSWORD|SAW ~~ WHATDO|REMARK ~ house rules",
    ),
    # accounts and sites, at the school's end
    Cue(
        "close_account",
        r"<to> (?:close|close down|closing|shut|shutting|DELETE|deactivate|wind up|shut down|take (?:it|our|the|my) ~ down|retire|scrap|end|remove) (?:[^ .?!;]+ ){0,6}?(?:PAGE|P_\w+|SITE|it|down)",
        r"POST|REMARK|PHOTO|tweet|picture",
    ),
    Cue(
        "close_account",
        r"<askus> (?:[^ .?!;]+ ){0,5}?(?:close|close down|closing|shut|shutting|DELETE|deactivate|wind up|retire|scrap) (?:[^ .?!;]+ ){0,6}?(?:PAGE|P_\w+|SITE)",
        r"POST|REMARK|PHOTO|tweet",
    ),
    Cue("close_account", r"(?:closing|shutting|deactivating) (?:down )?~ (?:PAGE|P_\w+|SITE)"),
    Cue(
        "block_site",
        r"<we> (?:have )?BLOCK (?:~~ )?(?:P_\w+|PAGE|SITE|websites|access)",
        r"(?:someone|somebody|person|user|parent|FAMILY|him|her|people|followers?|PUPIL) (?:who|from|on|that)",
    ),
    Cue(
        "block_site",
        r"<we> (?:have|get|keep) ~~ BLOCK|BLOCK ~ (?:P_\w+|SITE|websites|PAGE) ~ (?:on|from|at|across) ~ (?:SCHOOL|our|NETWORK|PHONE|work)",
    ),
    Cue("block_site", r"(?:P_\w+|PAGE|SITE|websites) (?:be |being |is |are )BLOCK|BLOCK further"),
    Cue(
        "block_site",
        r"DELETE access to (?:<platform>|PAGE)|prevent ~ access to|(?:stop|restrict) ~ (?:using|access|accessing) ~ (?:P_\w+|PAGE) ~~ (?:NETWORK|PHONE)",
        r"ASK",
    ),
)
