"""What the thing says or shows, where the words say so outright."""

from clausewise.engine.understand.lexicon.kinds import SAID
from clausewise.engine.understand.lexicon.model import Rule

SHOWING = frozenset({"post", "take_photo", "discuss", "message", "set_profile"})
TELLING = frozenset({"post", "discuss", "message", "email", "answer_media", "raise_complaint"})
SOMEONE = r"<a>(?:<staff>|<fam>|<child>|SCHOOL|him|her|them|someone|each other)"
RACE = r"race|immigrants?|religion|gay|foreigners?|muslims?|jews?|disabled|women|ethnic"


def _bool(fact: str, words: str, unless: str = "", value: bool = True) -> Rule:  # noqa: FBT001, FBT002 - a table's last column
    return Rule(fact, value, words, 1, SAID, unless)


MANNER: tuple[Rule, ...] = (
    _bool(
        "derogatory",
        rf"(?:mock\w*|insult\w*|ridicul\w*|making fun of|make fun of|slag\w* off|run(?:ning)? down|disparag\w*|belittl\w*|humiliat\w*|have a go at|take the mick\w* out of|laugh(?:ing)? at|rude to|teas\w+) {SOMEONE}",
        RACE,
    ),
    _bool(
        "derogatory",
        r"(?:rude|nasty|unkind|insulting|derogatory|disparaging|mean|horrible|spiteful|sarcastic)(?: \w+)? (?:about|POST|REMARK|PHOTO|tweet|thing|something|joke|meme)|something (?:rude|nasty|insulting|derogatory|unkind)|(?:is|are) (?:useless|rubbish|an idiot|idiots|hopeless|incompetent|a liar|liars|terrible|stupid)",
        RACE + "|someone left|REMARK ~ (?:on|under)|comment_",
    ),
    _bool(
        "discriminatory",
        r"racist|racism|homophobic|sexist|transphobic|islamophobic|antisemitic|anti semitic|discriminat\w+|misogynist\w*|of another race|ableist|xenophobic|bigoted",
    ),
    _bool(
        "harassing",
        r"bully(?:ing|s)?|harass\w*|threaten\w*|intimidat\w*|stalking|hounding",
        "suspected|anti bullying|bullying policy|cyberbullying",
    ),
    _bool(
        "offensive",
        r"obscene|obscenit\w+|sexual|sexually explicit|pornographic|porn|explicit|lewd|indecent|smutty|offensive|vulgar",
        "messages|sexual messages",
    ),
    _bool("illegal", r"illegal|unlawful|against the law|breaks the law|criminal"),
    _bool("defamatory", r"defamatory|libellous|defam(?:e|es|ing)|libel|slander\w*"),
    _bool(
        "false_or_misleading",
        r"misleading|untrue|false|not true|made up|fake news|falsely|inaccurate|a lie|lies",
        "false name|false account",
    ),
    _bool(
        "impersonates",
        r"(?:pretend\w*|claim(?:ing)?) to be (?:<a>)?(?:<staff>|<fam>|<child>|someone else|another|somebody else)|impersonat\w*|pos(?:e|ing) as|in (?:<a>)?(?:<staff>) 's name|fake (?:PAGE|P_\w+|PROFILE)",
        "somebody claiming|someone claiming|SAW",
    ),
    _bool(
        "disrepute",
        r"(?:into|bring\w*(?: \w+)* ) ?disrepute|disrepute|(?:damag|harm|ruin|hurt)\w* (?:the |our )?(?:SCHOOL 's |SCHOOL )?(?:good )?(?:reputation|name|image)|make (?:the |our )?SCHOOL look bad",
    ),
    _bool(
        "political",
        r"general election|political|local election|party politic\w*|brexit|how to vote|vote for|voting for|(?:labour|conservative|tory|tories|reform|green) party|politics|referendum|campaign for (?:labour|the \w+ party)",
        "office politics|not political",
    ),
    _bool(
        "commercial",
        r"(?:advertis\w*|promot\w*|plug\w*|market(?:ing)?|sell(?:ing)?|flog(?:ging)?) (?:~ )?(?:my|MYOWN|for sale|a business|tickets|stuff|cakes|candles|tutoring)|MYOWN(?: \w+){0,2} (?:business|company|shop|stall|tutoring)|for sale|my (?:\w+ )?business",
    ),
    _bool("inflammatory", r"inflammatory|inflame|controversial|divisive|contentious|incendiary"),
    _bool(
        "could_be_misconstrued",
        r"misconstrued|misunderst\w+|taken the wrong way|misread|misinterpret\w+",
    ),
    _bool("disrespectful", r"disrespectful"),
    _bool(
        "unsure",
        r"(?:not (?:\w+ )?sure|unsure|uncertain|in doubt|doubt(?:s|ful)?|can not decide|in two minds|not certain|do not know)(?: (?:if|whether|that|about|it|is|this|the|my|POST|joke|one|about|it is|whether it is|wording|of|[a-z]+)){0,7} (?:appropriate|suitable|OKAY|acceptable|appropriateness|should|proper|wise|inappropriate|in good taste)",
    ),
    _bool(
        "unsure",
        r"(?:am|are) (?:not sure|unsure|uncertain|in two minds) about (?:it|this|the|my|posting)",
    ),
)
MANNER = tuple(
    Rule(
        each.fact,
        each.value,
        each.pattern,
        each.strength,
        each.only,
        each.unless,
        each.fact == "unsure",
    )
    for each in MANNER
)
SECRETS: tuple[Rule, ...] = (
    _bool(
        "confidential",
        r"confidential\w*|in confidence|commercially sensitive|business sensitive|secret|(?:minutes|papers) of (?:~ )?meeting",
        "keep ~ confidential|confidentiality polic",
    ),
    _bool(
        "personal_data",
        r"(?:<staff>|<child>|<fam>|PUPIL)(?: 's)?(?: own)?(?: \w+){0,2} (?:home address|salary|PHONE number|medical|date of birth|health|personal details|personal information|address|sick leave|pay|diagnosis|divorce|illness)",
        "SCHOOL 's address",
    ),
    _bool(
        "sensitive_topic",
        r"(?:performance|ofsted|inspection) (?:results|report|grade|tables|outcome) (?:~ )?before|(?:not|before)(?: \w+){0,3} (?:announced|public|published)|unannounced|redundanc\w+|restructur\w+|sensitive (?:topic|subject)|league tables?|how badly|the SCHOOL 's (?:poor )?performance|(?:exam|test|sats) results (?:were|are) (?:poor|bad|terrible)",
    ),
    _bool(
        "during_incident",
        r"(?:while|during|whilst) (?:[^ .?!;]+ ){0,5}?(?:going on|incident|flood|fire|lockdown|emergency|unfolding|happening|in progress)|still (?:going on|unfolding|happening)|in the middle of (?:a|an|the) (?:incident|lockdown|emergency)",
    ),
    _bool(
        "contrary_to_school",
        r"(?:ignore|break|flout|skip|disobey|disregard) (?:the )?SCHOOL 's (?:\w+ )?(?:policy|rules|policies|advice|catch up lessons|lessons)|(?:against|contrary to|conflicts? with)(?: \w+)? SCHOOL 's (?:interests?|polic\w+|advice|line)|SCHOOL says otherwise",
        "OKAY ~ against the policy",
    ),
    _bool(
        "conflict_of_interest",
        r"conflicts? of interests?|my interests? (?:~ )?(?:against|conflict) (?:~ )?SCHOOL|against the SCHOOL 's interests?",
    ),
    _bool(
        "security_risk",
        r"(?:alarm|security|gate|door|entry|key) codes?|compromise (?:~ )?security|security risk|where the keys|layout of the building",
    ),
    _bool(
        "breaches_court_order",
        r"court order|court has|protected by (?:a|the) court|court (?:forbids|banned|protects|protected)|court 's order|injunction",
    ),
    _bool(
        "breaches_platform_rules",
        r"(?:break\w*|against|breach\w*) (?:<platform>|the (?:platform|site)|its|their)(?: 's)?(?: own)? (?:rules|terms|community)",
        "SAW",
    ),
    _bool("links_adult_site", r"P_ADULT"),
    _bool(
        "school_contact_details",
        r"SCHOOL 's (?:\w+ )?(?:PHONE number|telephone number|address|EMAIL|contact details|number|postal address)",
    ),
    _bool(
        "obtained_at_work",
        r"(?:saw|heard|learned|learnt|found out|picked up|SAW)(?: [^ .?!;,]+){0,4} (?:at WORK|through my job|through WORK|in my job|at your STAFF meeting)|said in confidence at",
    ),
    _bool(
        "external_links",
        r"links? (?:~~ )?(?:without (?:anyone )?checking|not checked|unchecked|nobody has checked|have not been checked)",
        "x^",
    ),
)
SECRETS = tuple(
    Rule("external_links", "unchecked", each.pattern, 1, SAID, "", free=True)
    if each.fact == "external_links"
    else each
    for each in SECRETS
)
SPEAKING: tuple[Rule, ...] = (
    Rule(
        "speaks_for_school",
        True,
        r"(?:say|announce|state|POST|PUT|commit|promise|declare|take part|comment|reply|pledge|speak|respond|answer)(?: [^ .?!;]+){0,8} (?:on behalf of (?:the |our )?SCHOOL|as the SCHOOL 's (?:view|representative|voice|position|opinion)|for the SCHOOL ,|in the SCHOOL 's name|on the SCHOOL 's behalf)|announce our position|as the SCHOOL 's (?:view|representative|position|official view)|on behalf of the SCHOOL",
        2,
        SAID,
    ),
    Rule(
        "authorised_spokesperson",
        True,
        r"AGREE by (?:the )?HEAD to speak|(?:speaking|to speak) for the SCHOOL is (?:an? )?(?:~ )?part of my (?:job|role|duties)|(?:authorised|AGREE) (?:spokesperson|to speak (?:for|on behalf))|part of my job to speak",
        1,
        SAID,
    ),
    Rule(
        "authorised_spokesperson",
        False,
        r"(?:not|never)(?: been)? (?:AGREE|authorised|allowed|OKAY) to speak|no authority to speak|not a(?:n authorised)? spokes\w+|not (?:the|an) AGREE spokes\w+",
        3,
        SAID,
        free=True,
    ),
    Rule(
        "authorised_pupil_contact",
        True,
        r"(?:contact|CHAT|MESSAGE)(?: \w+){0,4} (?:PUPIL)(?: \w+){0,2} is (?:an? )?(?:~ )?part of my (?:job|role|duties)|AGREE (?:~ )?to (?:contact|MESSAGE) PUPIL",
        1,
    ),
    Rule(
        "authorised_pupil_contact",
        False,
        r"no authority to (?:contact|MESSAGE|speak to|CHAT to)|(?:not|never)(?: been)? (?:AGREE|authorised|OKAY) to (?:contact|MESSAGE) (?:~ )?PUPIL",
        3,
        free=True,
    ),
    Rule(
        "personal_opinion",
        True,
        r"MYOWN (?:opinions?|views? on|view|personal view|take on)|my opinions? (?:of|on|about)",
        1,
        frozenset({"post", "discuss"}),
        unless=r"politic|election|brexit|views are MYOWN",
    ),
    Rule(
        "own_contact_details",
        True,
        r"(?:MYOWN|my) (?:home |private )?(?:address|EMAIL|PHONE number|mobile number|number|contact details|PHONE and|address and|EMAIL and)|my home (?:\w+ )?(?:address|EMAIL|PHONE)|MYOWN home EMAIL|(?:my|MYOWN) (?:mobile|PHONE) (?:number )?on it",
        1,
        frozenset({"post", "set_profile"}),
        unless=r"using MYOWN EMAIL|(?:WORK|SCHOOL) EMAIL",
    ),
    Rule(
        "uses_logo",
        True,
        r"(?:SCHOOL 's|SCHOOL|our|PTA) (?:\w+ )?LOGO|(?:use|PUT|with|shows?|showing|has|have|carry|carries|wearing) (?:~ )?LOGO",
        1,
        SAID | {"create_account"},
    ),
    Rule("uses_school_name", True, r"use (?:the )?SCHOOL 's name", 1, frozenset({"post"})),
    Rule(
        "positive_and_relevant",
        True,
        r"(?:positive|happy|nice|cheerful|celebratory)(?: ,)?(?: and)? relevant|positive (?:POST|news|piece|update|story)|celebrat(?:e|es|ing|ion of) (?:~ )?(?:award|success|achievement|win|medal|results|PUPIL)",
        1,
        frozenset({"post"}),
    ),
    Rule(
        "update_for_families",
        True,
        r"(?:reminder|update|news) (?:to|for) (?:~ )?(?:FAMILY|PUPFAM)",
        1,
        frozenset({"post"}),
    ),
    Rule(
        "professional_topic",
        True,
        r"(?:professional|cpd) (?:practice|development|discussion P_FORUM|P_FORUM)|STAFF P_FORUM about|discuss good practice",
        1,
        frozenset({"discuss", "post"}),
    ),
    Rule("first_person", True, r"in the first person", 1, frozenset({"post"})),
)
ABOUT: tuple[Rule, ...] = (
    Rule(
        "about_school",
        True,
        r"(?:about|of|on|story about|news (?:of|about)|announce|share) (?:the |our |my )?(?:\w+ ){0,2}SCHOOL 's (?!PAGE|P_|SITE|LOGO|page|name|EMAIL|website)|(?:about|heard about) (?:the |our |my )SCHOOL(?! 's)|(?:about|reminder about|news of|on) (?:~ )?(?:sports day|STAFF meeting|SCHOOL fair|SCHOOL fete|our sports results|parents evening|FAMILY evening|open day|our (?:results|new building|new uniform|ofsted\w*)|SCHOOL results)",
        1,
        TELLING | {"edit_encyclopaedia"},
        unless=r"nothing (?:about|to do with)",
    ),
    Rule(
        "about_school",
        True,
        r"SCHOOL 's (?:\w+ )?(?:confidential|budget|attendance policy|admissions|ofsted|finances|plans|results|performance)|today at SCHOOL|in the staffroom about|at (?:sports day|your STAFF meeting)|our sports results|new timetable",
        1,
        TELLING,
        unless=r"skip the SCHOOL",
    ),
    Rule(
        "about_colleague",
        True,
        rf"(?:about|of|making fun of|mock\w*|insult\w*|slag\w* off|ridicul\w*|have a go at|praise\w*|thank\w*|gossip about|criticis\w*) <a>(?:STAFF|COLLEAGUE|HEAD|DEPUTY|GOVERNOR|LINEMAN)(?! (?:meeting|party|room|GROUPCHAT|training|news))",
        1,
        TELLING,
        unless=r"about STAFF (?:pay|workload)",
    ),
    Rule(
        "about_colleague",
        True,
        r"(?:COLLEAGUE|STAFF|DEPUTY|HEAD) 's (?:\w+ ){0,2}(?:home address|salary|teaching award|award|PHONE number|PHOTO|behaviour|illness|wedding|pay)",
        1,
        TELLING,
    ),
    Rule(
        "about_pupil",
        True,
        r"(?:about|discuss\w*|regarding) (?:a |one of (?:my|our|the) |the |my |our |which )?(?:\w+ )?PUPIL(?: 's)?",
        1,
        TELLING,
        unless=r"about <a>PUPIL (?:SITE|PAGE)|PUPIL ~ in general",
    ),
    Rule(
        "about_family",
        True,
        r"(?:about|insult\w*|have a go at|mock\w*|slag\w* off|criticis\w*|rude about) <a>(?:PUPFAM|FAMILY)|PUPIL 's (?:rude|awful|difficult|annoying) FAMILY",
        1,
        TELLING,
    ),
    Rule(
        "shows_staff",
        True,
        r"PHOTO (?:~ )?of (?:~ )?(?:STAFF|COLLEAGUE|HEAD|DEPUTY|GOVERNOR)|(?:COLLEAGUE|STAFF) (?:~ )?(?:to )?(?:her|his|their) PHOTO|PHOTO of (?:the |two |my |a )?(?:HEAD|COLLEAGUE|STAFF)",
        1,
        SHOWING,
        unless=r"PHOTO of me",
    ),
    Rule(
        "about_colleague",
        True,
        r"PHOTO (?:~ )?of (?:~ )?(?:STAFF|COLLEAGUE|HEAD|DEPUTY|GOVERNOR)|(?:COLLEAGUE) (?:~ )?(?:to )?(?:her|his|their) PHOTO",
        1,
        frozenset({"post"}),
    ),
    Rule(
        "shows_pupil",
        True,
        r"PHOTO (?:~ )?(?:of|with|showing|featuring) (?:~ )?(?:PUPIL(?! 's (?:painting|work|drawing|model|FAMILY))|class|CHILD|YEAR)|(?:PUPIL|class|CHILD) PHOTO|(?:PUPIL|CHILD) in (?:the |this |a |my )?PHOTO|photograph(?:s|ing)? (?:the |some |our )?(?:PUPIL|CHILD|class)(?! 's)|PUPFAM[^.?!;]*[.]? ASK PUT (?:her|his) PHOTO",
        1,
        SHOWING,
        unless="PHOTO of MYCHILD|no CHILD",
    ),
    Rule(
        "names_pupil",
        True,
        r"(?:name|naming) (?:a |the |of a |of the |one of (?:my|our) |any )?(?:PUPIL|CHILD)|PUPIL 's (?:first |full )?name|(?:mention|tag) (?:a )?PUPIL by (?:first )?name|(?:with|and|including|show\w*) (?:his|her|their) (?:first |full )?names?(?! and position)|certificate with (?:his|her) name",
        1,
        SHOWING,
        unless="consent|by another name",
    ),
    Rule(
        "identifying_detail",
        True,
        r"certificate with|holding (?:his|her|a|their) certificate|name badge|badge with|jumper with (?:his|her) name|PUPIL 's (?:home )?address|with (?:his|her) address",
        1,
        SHOWING,
    ),
    Rule(
        "school_activity",
        True,
        r"PHOTO (?:[^ .?!;]+ ){0,8}?(?:at|during|of|on) (?:the |a |our )?(?:\w+ \d )?(?:sports day|SCHOOL trip|trip|lesson|assembly|play|nativity|concert|SCHOOL play|residential)|PHOTO of the YEAR play",
        1,
        frozenset({"post"}),
        unless=r"FAMILY|consent",
    ),
    Rule(
        "school_clothing",
        True,
        r"(?:in|wearing|wears?|wore) (?:~ )?(?:uniforms?|SCHOOL (?:uniforms?|fleeces?|hoodies?|shirts?|tops?|jumpers?|polo|kit|sweatshirts?|lanyards?|clothes|clothing|jackets?|t shirts?|pe kit)|STAFF (?:fleeces?|hoodies?|shirts?|polo))",
        1,
        frozenset({"post", "take_photo"}),
    ),
)
CONTENT_RULES: tuple[Rule, ...] = (*MANNER, *SECRETS, *SPEAKING, *ABOUT)
