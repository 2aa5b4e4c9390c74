"""What a profile says, and how a school account is set up and run."""

from clausewise.engine.understand.lexicon.kinds import POSTING
from clausewise.engine.understand.lexicon.model import Rule

OWN_PAGE = frozenset({"set_profile", "post", "sign_up", "message", "discuss"})
PROFILE_ONLY = frozenset({"set_profile"})
SETTING_UP = frozenset({"create_account"})
RUNNING = SETTING_UP | {"post", "moderate", "see_concern", "discuss", "advertise_for_contributors"}
NUMBER = r"(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten)"

PROFILES: tuple[Rule, ...] = (
    Rule("identifies_employer", True, r"(?:say|says|saying|state|states|show|shows|mention|mentions|list|lists|put|PUT|tell|give)(?: [^ .?!;]+){0,8} (?:where i (?:work|teach)|i (?:am (?:a|an|the) [^.?!;]*|work|teach)(?: \w+)* (?:at|for) (?:\w+ )?(?:of )?(?:the |your |our |my )?SCHOOL|i teach at|i work (?:for|at)|(?:my|the name of my) employer|that i am (?:a|an|the) STAFF (?:at|of|for)|my job at)", 1, PROFILE_ONLY),
    Rule("identifies_employer", False, r"(?:nothing|not|nowhere)(?: [^ .?!;]+){0,6} (?:says?|shows?|mentions?|tells?|reveals?|say|gives?|states?)(?: [^ .?!;]+){0,3} (?:where i (?:work|teach)|my (?:employer|job|workplace)|i work|SCHOOL)|mentions? no (?:employer|SCHOOL|job)|(?:PROFILE|PAGE|bio|it)(?: \w+)? (?:does|do|will) not (?:mention|say|name|show)(?: [^ .?!;]+){0,3} (?:SCHOOL|where i|employer|i work)|(?:and|to) not (?:to )?mention (?:the |my )?(?:SCHOOL|employer)|nothing on (?:it|there) (?:will )?(?:says?|shows?|mentions?|say) (?:where|who|the SCHOOL)", 2, OWN_PAGE | {"connect"}, free=True, unless=r"not said (?:whether|if) (?:my|the) PROFILE|not say whether"),
    Rule("school_in_profile_name", True, r"(?:PROFILE|P_\w+ name|PAGE name|name of my (?:blog|PAGE|P_BLOG))(?: [^ .?!;]+){0,4} (?:include|contain|have|has|with|carry|includes|contains)(?: [^ .?!;]+){0,3} SCHOOL(?: 's)?(?: name)?|SCHOOL(?: 's)? name (?:~ )?(?:in|as|part of) (?:~ )?(?:PROFILE|P_\w+ name|blog name|PAGE name)|(?:PROFILE|call my \w+|name my \w+)(?: \w+){0,4} SCHOOL 's name", 1, PROFILE_ONLY | SETTING_UP | {"sign_up"}),
    Rule("school_in_profile_name", False, r"SCHOOL(?: 's name)? is not in (?:the |my )?PROFILE|no SCHOOL name in", 2, OWN_PAGE, free=True),
    Rule("disclaimer", True, r"(?:views|opinions|thoughts)(?: (?:i express|expressed|here|on it|there|in it|are|is|all|entirely|only|just|my|purely)){0,5} (?:MYOWN|mine|my)(?: alone| only)?|views (?:are )?MYOWN|(?:do|does) not (?:represent|reflect) (?:~ )?(?:SCHOOL|employer)|with a disclaimer|speaking (?:for|on) (?:myself|MYOWN behalf)", 1, OWN_PAGE),
    Rule("disclaimer", False, r"(?:not|without|no|nothing)(?: [^ .?!;]+){0,4} (?:views|opinions)(?: \w+){0,3} (?:MYOWN|my)|(?:no|without a|without any) disclaimer|not (?:say|saying)(?: \w+){0,3} (?:views|opinions)", 2, OWN_PAGE, free=True, unless=r"not said whether"),
    Rule("uses_work_email", True, r"(?:SCHOOL|WORK|office)(?: 's)?(?: \w+)? EMAIL", 1, frozenset({"sign_up", "set_profile"}), unless=r"no WORK EMAIL"),
    Rule("uses_work_email", False, r"using MYOWN EMAIL|with MYOWN EMAIL|(?:not|rather than|instead of) (?:~ )?(?:WORK|SCHOOL) EMAIL|no (?:WORK|SCHOOL) EMAIL|nor (?:WORK|SCHOOL) EMAIL", 3, frozenset({"sign_up", "set_profile"}), free=True),
    Rule("strict_privacy", True, r"(?:privacy|settings|it|PROFILE|PAGE)(?: [^ .?!;]+){0,6} (?:strictest|strict|highest|tightest|tight|as tight as|as strict as|maximum|locked down|most private|strongest)|strictest (?:possible )?(?:privacy )?(?:settings)?|locked down", 1, frozenset({"set_profile", "create_account", "sign_up"}), unless="should ~ have strict|should MYOWN|not (?:at )?(?:the )?strict"),
    Rule("strict_privacy", False, r"(?:settings|privacy|mine|MYOWN|they|it|PROFILE|PAGE)(?: \w+){0,3} (?:wide open|open to (?:all|everyone|anyone)|lax|loose|weak|not strict|low|not (?:at )?(?:their|the)? ?strict\w*)|no privacy settings|anyone can SAW (?:it|my)", 2, frozenset({"set_profile", "create_account", "sign_up"}), free=True),
)
NAMED: tuple[Rule, ...] = (
    Rule("administrators", 0, rf"{NUMBER} (?:approved |named )?(?:administrators?|admins?)", 1, SETTING_UP, free=True),
    Rule("moderators", 0, rf"{NUMBER} (?:approved |named )?(?:moderators?)", 1, SETTING_UP, free=True),
    Rule("administrators", 0, rf"{NUMBER} (?:approved |named )?administrators? and moderators?", 1, SETTING_UP, free=True),
    Rule("limited_admins", True, r"only (?:i|me|\w+ and)(?: \w+){0,5} (?:administrators?|admins?)|(?:administrator|admin) rights (?:are )?(?:~ )?(?:limited|restricted|only|few)|only those who need it (?:have|are) admin\w*", 1, SETTING_UP),
    Rule("limited_admins", False, r"(?:everyone|everybody|all staff|all (?:the )?STAFF|anyone)(?: \w+){0,4} (?:administrators?|admins?|admin rights)", 2, SETTING_UP),
)
SITES: tuple[Rule, ...] = (
    Rule("approval_form", True, r"form is (?:~ )?(?:complete|done|filled|signed)|(?:filled in|completed|done|signed|filled out) (?:~ )?form", 1, SETTING_UP),
    Rule("approval_form", False, r"(?:not|never)(?: \w+)? (?:filled in|completed|done|filled out) (?:~ )?form|form is (?:not|un)\w*|without (?:~ )?form|no (?:approval )?form", 2, SETTING_UP, free=True),
    Rule("closure_date", True, r"there is an? (?:end|closing|closure) date|(?:end|closing|closure) date (?:is |has been )?(?:set|fixed|agreed|AGREE)|it (?:closes|will close|ends|will end|shuts) (?:in|on|at)|with an? (?:end|closing|closure) date|exit plan(?! yet)|(?:have|has|set|with) an? (?:exit|closure|closing|end) (?:plan|date|strategy)", 1, SETTING_UP),
    Rule("closure_date", False, r"(?:no|without an?|without any|not (?:\w+ )?an?)(?: \w+)? (?:end|closing|closure|exit) (?:date|plan|strategy)|no plan for (?:closing|ending)|no (?:exit|end) \w+|never end", 2, SETTING_UP, free=True),
    Rule("terms_published", True, r"(?:terms|house rules)(?: \w+){0,5} (?:published|posted|on it|POST|up|displayed|on display)|publish(?:ed|ing)? (?:~ )?(?:terms|house rules)|POST (?:~ )?(?:terms|house rules)", 1, SETTING_UP),
    Rule("terms_published", False, r"(?:no|without)(?: \w+){0,2} (?:terms|house rules)|(?:terms|house rules)(?: \w+){0,3} not(?: \w+)? (?:published|up|POST|written|there)", 2, SETTING_UP, free=True),
    Rule("aup_link", True, r"links? (?:~ )?(?:the |to the |to our )?(?:ict |it )?(?:acceptable use )?(?:policy|aup)", 1, SETTING_UP),
    Rule("aup_link", False, r"(?:no|without(?: a)?|not(?: have)?(?: a)?)(?: \w+)? links? (?:~ )?(?:acceptable use|ict|aup|policy)", 2, SETTING_UP, free=True),
    Rule("in_privacy_notice", True, r"(?:in|listed in|on|named in|part of) (?:the |our )?(?:\w+ 's )?privacy notice", 1, SETTING_UP),
    Rule("in_privacy_notice", False, r"not (?:~ )?(?:in|listed in|on) (?:the |our )?privacy notice|privacy notice (?:does|says) (?:not|nothing)", 2, SETTING_UP, free=True),
    Rule("editorial_oversight", True, r"SCHOOL (?:would |will |has |is )?(?:~ )?(?:oversee\w*|editorial oversight|control\w*|oversight) (?:~ )?(?:content)?|oversees all|(?:holds|has) ~ oversees ~ content", 1, SETTING_UP),
    Rule("editorial_oversight", False, r"(?:no one|nobody|not|no)(?: \w+){0,4} (?:oversee\w*|editorial oversight|oversight|check\w* (?:the )?content)", 2, SETTING_UP, free=True),
    Rule("school_holds_access", True, r"SCHOOL (?:would |will )?(?:holds?|has|have|keeps?|hold) (?:~ )?(?:master|PASSWORD|admin rights|permissions)", 1, SETTING_UP),
    Rule("school_holds_access", False, r"only i (?:~ )?(?:have|hold|know) (?:~ )?PASSWORD|SCHOOL (?:does|would|will) not (?:~ )?(?:have|hold) (?:~ )?(?:master|PASSWORD)|nobody else has (?:~ )?PASSWORD", 2, SETTING_UP, free=True),
    Rule("dedicated_account", True, r"separate from (?:MYOWN|my|any|all|every)(?: \w+){0,2}(?: PAGE| P_\w+| account)?|dedicated PAGE|its own PAGE", 1, SETTING_UP),
    Rule("dedicated_account", False, r"(?:from|use|using|through|on) MYOWN (?:P_\w+|PAGE|P_\w+ PAGE)(?: [^.?!;]+?)? (?:rather than|instead|to run|run|as the)|not separate|same account as MYOWN|MYOWN P_\w+ to run", 2, SETTING_UP, free=True),
    Rule("official_email", True, r"(?:tied|linked|registered|connected|attached|set up|with|using|under)(?: to| with| under)?(?: (?:my|a|an|the|our))? (?:OFFICIAL )?(?:SCHOOL|WORK|OFFICIAL)(?: 's)?(?: \w+)? EMAIL", 1, SETTING_UP),
    Rule("official_email", False, r"(?:with|using|under|to)(?: \w+){0,3} EMAIL(?: \w+)? (?:instead of|rather than|not)(?: \w+){0,2} SCHOOL|not (?:~ )?SCHOOL EMAIL|(?:with|using|to) MYOWN EMAIL", 3, SETTING_UP, free=True),
    Rule("access_notified", True, r"(?:notified|given|sent|told|reported) (?:~ )?(?:to )?(?:SLT|network manager|HEAD 's office)|(?:SLT|network manager) (?:have|has|had) (?:been )?(?:given|told|the address|notified|sent|AGREE)(?: (?:the )?(?:address|url|about it))", 1, SETTING_UP, unless="not (?:been )?(?:told|given|notified)|not asked"),
    Rule("access_notified", False, r"(?:not|never|nobody)(?: \w+){0,2} (?:told|given|notified)(?: \w+){0,3} (?:SLT|network manager)(?: \w+)? (?:about|of|the) (?:it|the|its|address|url)?|(?:SLT|network manager)(?: \w+){0,3} not (?:been )?(?:told|given|notified)", 2, SETTING_UP, free=True),
    Rule("pupils_have_access", True, r"PUPIL (?:will |can |could |would |to |who will )?(?:SAW|use|access|write|read|POST|look at|contribute)|for (?:my |our |the )?(?:YEAR )?PUPIL(?! FAMILY)|(?:that|which) (?:my |our |the )?PUPIL (?:will |can )?use|links the ict policy", 1, SETTING_UP | {"see_concern"}, unless=r"PUPIL can not SAW|links the ict"),
    Rule("pupils_have_access", False, r"(?:PUPIL|CHILD) (?:can|will|do|could|would) not (?:SAW|use|access)|(?:adults only|only adults)|no PUPIL (?:can|will) (?:SAW|use)", 3, RUNNING, free=True),
    Rule("pupils_contribute", True, r"PUPIL (?:~ )?(?:will |can |could |would |to )?(?:~ )?(?:write on|POST on|POST|contribute|comment|REMARK)(?: on| to)?|PUPIL to write on|PUPIL use and write", 1, SETTING_UP | {"see_concern"}, unless=r"PUPIL (?:can|will|do) not|PUPIL can not (?:SAW|POST)|misuse|POST (?:~ )?(?:about|video|something|an?|pictures) "),
    Rule("pupils_contribute", False, r"(?:PUPIL|CHILD|children) (?:can|will|do|could|would) not(?: (?:SAW|use|access)(?: it)? or)? (?:POST|write|contribute|comment|REMARK)|PUPIL can not SAW it or POST|(?:only|just) STAFF (?:can|will) POST|adults only", 3, RUNNING, free=True),
    Rule("minimum_age_met", True, r"(?:every|all|each)(?: (?:of )?(?:the|our|my))? (?:PUPIL|CHILD|children)(?: \w+){0,3} old enough|(?:PUPIL|they|CHILD) (?:are|is) (?:all )?(?:old enough|over (?:13|thirteen)|above the minimum)", 1, SETTING_UP),
    Rule("minimum_age_met", False, r"(?:PUPIL|they|CHILD|children)(?: [^ .?!;]+){0,4} (?:too young|under 13|under thirteen|not old enough|below the (?:minimum )?age|under age|underage)|too young for", 2, SETTING_UP, free=True),
    Rule("site_audience", "families", r"(?:PAGE|P_\w+|SITE)(?: \w+){0,3} (?:for|aimed at)(?: (?:the|our|all))? (?:FAMILY|PUPFAM)|for FAMILY only", 1, SETTING_UP | {"browse"}),
    Rule("site_audience", "pupils", r"(?:PAGE|P_\w+|SITE|blog)(?: \w+){0,2} (?:for|aimed at)(?: (?:the|our|my))? (?:YEAR )?PUPIL|(?:PAGE|P_\w+|SITE) that (?:my|our) PUPIL will", 1, SETTING_UP),
    Rule("counterpart", "family_of_pupil", r"SCHOOL 's (?:P_\w+ )?(?:PAGE|P_\w+|SITE) for (?:FAMILY|PUPFAM)", 1, frozenset({"browse"})),
    Rule("counterpart", "external_organisation", r"EXTORG", 1, frozenset({"add_external_friend"})),
    Rule("counterpart", "journalist", r"JOURNALIST", 1, frozenset({"answer_media"})),
    Rule("counterpart", "colleague", r"COLLEAGUE|STAFF|our old STAFF", 1, frozenset({"give_reference"})),
    Rule("counterpart", "colleague", r"(?:to|with) (?:a |my |our |another )?(?:COLLEAGUE|STAFF|SUPPLY)", 1, frozenset({"share_password"})),
    Rule("hosted_by", "school", r"hosted by (?:the )?SCHOOL|SCHOOL hosted|on the SCHOOL 's own server", 1, SETTING_UP),
    Rule("hosted_by", "third_party", r"hosted by (?:a )?(?:third party|someone else|another company|wordpress|google)|third party hosted", 1, SETTING_UP),
    Rule("contributors_vetted", True, r"(?:contributors?|CONTRIBUTOR|friends|FRIEND)(?: \w+){0,4} vetted|vet (?:all |every )?(?:CONTRIBUTOR|FRIEND)", 1, SETTING_UP),
    Rule("contributors_vetted", False, r"(?:not|no one|nobody)(?: \w+){0,3} vet\w*(?: (?:the|any))? ?(?:CONTRIBUTOR|FRIEND)?|(?:contributors?|CONTRIBUTOR)(?: \w+){0,2} not(?: \w+)? vetted", 2, SETTING_UP, free=True),
    Rule("training_done", True, r"(?:done|completed|had|finished|did) (?:~ )?training", 1),
    Rule("training_done", False, r"(?:not|never)(?: \w+)? (?:done|completed|had|finished) (?:~ )?training|no (?:social media )?training", 2, free=True),
    Rule("states_position", True, r"with my name and position|(?:shows?|says?|states?|giving|with)(?: who i am and)? my (?:name and )?(?:position|job title|role)|shows who i am and my position", 1, POSTING | {"add_external_friend"}),
    Rule("states_position", False, r"(?:not|without)(?: \w+){0,3} (?:who i am|my (?:name|position|role))", 2, POSTING, free=True),
    Rule("suspected_of_breach", True, r"suspected (?:of|to)|under INVESTIGATE|being INVESTIGATE|under suspicion", 1),
    Rule("lado_referred", True, r"LADO (?:has |have |was )?(?:~ )?(?:told|informed|advised|AGREE|been)|(?:told|informed|referred (?:it |this )?to) (?:the )?LADO already", 1, unless="not (?:been )?(?:told|informed)|ASK ~ LADO"),
    Rule("lado_referred", False, r"before (?:telling|informing|referring ~ to|contacting|we tell|i tell) (?:the )?LADO|LADO has not|not (?:yet )?(?:told|informed|referred) (?:~ )?LADO|without (?:telling|informing) (?:the )?LADO", 2, free=True),
    Rule("child_at_risk", True, r"(?:put\w*|PUT|may put|could put|place\w*|might put) (?:a |any |the |our |children|CHILD|PUPIL|child)*(?: ?\w+)? ?at risk", 1, frozenset({"investigate", "see_concern", "post", "escalate"}), unless="no CHILD is at risk"),
    Rule("child_at_risk", False, r"no (?:CHILD|PUPIL|one) (?:is|was|has been|were) (?:put )?at (?:any )?risk", 2, frozenset({"investigate", "see_concern", "escalate"}), free=True),
    Rule("shares_password", True, r"PASSWORD", 1, frozenset({"share_password"})),
    Rule("credentials_of", "personal_account", r"(?:MYOWN|my|THEIROWN|her|his)(?: P_\w+)? PASSWORD|PASSWORD (?:to|for) (?:MYOWN|THEIROWN|their|her|his)(?: P_\w+)?(?: social media)? ?PAGE|MYOWN EMAIL PASSWORD|PASSWORD (?:to|for) MYOWN", 1, frozenset({"request_credentials", "hand_over_credentials"}), unless=r"my PASSWORD"),
    Rule("credentials_of", "school_account", r"PASSWORD (?:to|for) (?:the |our )?(?:SCHOOL|class|OFFICIAL)(?: 's)?", 2, frozenset({"request_credentials", "hand_over_credentials"})),
)
SETUP_RULES: tuple[Rule, ...] = (*PROFILES, *NAMED, *SITES)
