"""The words for the people of a school and around it."""

from clausewise.engine.understand.lexicon.forms import plurals

PEOPLE: dict[str, tuple[str, ...]] = {
    "PUPIL": (
        *plurals("pupil", "student", "schoolchild", "sixth former", "class member"),
        *plurals("current pupil", "current student", "learner", "reception pupil"),
        "schoolchildren",
        "one of our children",
        "one of the children",
        "one of my children at school",
        "our children",
        "children in my class",
        "child in my class",
        "child in our class",
        "boy in my class",
        "girl in my class",
        "boy in our class",
        "girl in our class",
        "kid in my class",
        "kids in my class",
        "my class kids",
        "child at our school",
        "children at our school",
    ),
    "FORMER": (
        *plurals(
            "former pupil", "former student", "ex pupil", "ex student", "past pupil", "leaver"
        ),
        *plurals("previous pupil", "past student", "previous student", "old pupil", "old student"),
        *plurals("former schoolchild", "school leaver", "ex learner"),
        *("alumnus", "alumni", "alumna", "old boy", "old girl"),
    ),
    "CHILD": (
        *plurals("boy", "girl", "lad", "kid", "youngster", "teenager", "teen", "lass", "minor"),
        "child",
        "children",
        "young person",
        "young people",
        "infant",
    ),
    "MYCHILD": tuple(
        f"my {own}{child}"
        for own in ("", "own ", "eldest ", "youngest ", "little ", "foster ")
        for child in (
            *("son", "daughter", "child", "boy", "girl", "stepson", "stepdaughter", "kid"),
            *("children", "sons", "daughters", "kids", "step son", "step daughter", "twins"),
        )
    ),
    "MYKIN": tuple(
        f"my {own}{kin}"
        for own in ("", "own ", "little ", "younger ", "older ", "big ", "elder ", "late ")
        for kin in (
            *("niece", "nephew", "sister", "brother", "grandson", "granddaughter", "grandchild"),
            *("wife", "husband", "partner", "mum", "mother", "dad", "father", "godson"),
            *("goddaughter", "grandchildren", "sister in law", "brother in law", "half brother"),
        )
    ),
    "MYFARKIN": tuple(
        f"my {own}{kin}"
        for own in ("", "own ", "little ", "younger ", "older ", "second ", "distant ")
        for kin in ("cousin", "cousins", "aunt", "uncle", "relative", "cousin 's son")
    ),
    "FAMILY": (
        *plurals("parent", "mum", "mummy", "mom", "mam", "mother", "dad", "father", "carer"),
        *plurals("guardian", "grandmother", "grandfather", "grandparent", "gran", "nan", "granny"),
        *plurals("grandad", "uncle", "aunt", "auntie", "stepmother", "stepfather", "stepdad"),
        *plurals("stepmum", "foster carer", "older brother", "older sister", "sibling"),
        "families",
        "family member",
        "members of the family",
        "family members",
        "parents or carers",
        "parents and carers",
    ),
    "FRIEND": (*plurals("friend", "mate", "pal", "buddy", "school friend", "best friend"),),
    "COLLEAGUE": (
        *plurals("colleague", "co worker", "coworker", "workmate", "work mate", "fellow teacher"),
        "another teacher",
        "other teachers",
        "another member of staff",
        "other staff",
        "another ta",
        "members of staff",
        "people i work with",
        "someone i work with",
    ),
    "STAFF": (
        *plurals(
            "teacher", "teaching assistant", "ta", "caretaker", "cleaner", "lunchtime supervisor"
        ),
        *plurals(
            "dinner lady", "cook", "receptionist", "school secretary", "site manager", "bursar"
        ),
        *plurals("business manager", "employee", "worker", "secretary", "librarian", "technician"),
        *plurals("cover supervisor", "nursery nurse", "key worker", "learning mentor", "hlta"),
        *plurals("music teacher", "maths teacher", "pe teacher", "class teacher", "senco"),
        *plurals(
            "higher level teaching assistant",
            "staff member",
            "midday supervisor",
            "headteacher's pa",
        ),
        *plurals("form tutor", "office manager", "school nurse", "staff", "union rep and teacher"),
        *plurals("lunchtime assistant", "nqt", "ect", "early career teacher", "admin assistant"),
        "member of staff",
        "member of the school staff",
        "member of our staff",
        "school staff",
        "midday assistant",
    ),
    "SUPPLY": (
        *plurals("supply teacher", "supply ta", "agency worker", "supply teaching assistant"),
        *plurals("agency teacher", "agency ta", "agency nurse"),
        "on supply",
        "supply staff",
        "agency staff",
        "supply cover",
    ),
    "VOLUNTEER": (
        *plurals("volunteer", "parent helper", "volunteer reader", "parent volunteer"),
        *plurals("reading volunteer", "volunteer helper", "unpaid helper", "school volunteer"),
    ),
    "TRAINEE": (
        *plurals("trainee", "student teacher", "trainee teacher", "pgce student", "apprentice"),
        *plurals(
            "teacher trainee", "placement student", "trainee ta", "trainee teaching assistant"
        ),
    ),
    "CONTRACTOR": (
        *plurals("contractor", "consultant", "freelancer", "peripatetic teacher"),
        *plurals("contracted provider", "visiting music teacher", "self employed coach"),
    ),
    "PTA": (
        *("pta", "ptfa", "ptsa", "friends of the school", "parent teacher association"),
        *("parents association", "friends association", "friends group"),
    ),
    "GOVERNOR": (
        *plurals(
            "governor", "parent governor", "staff governor", "school governor", "co opted governor"
        ),
        *plurals("foundation governor", "local authority governor", "fellow governor"),
        "chair of governors",
        "vice chair of governors",
        "member of the governing body",
        "member of the governing board",
        "on the governing body",
        "on the governing board",
    ),
    "HEAD": (
        *plurals("head", "headteacher", "head teacher", "headmaster", "headmistress", "principal"),
        *plurals("head of school", "executive head", "executive headteacher", "exec head"),
        *plurals("executive principal", "executive head teacher", "interim head", "acting head"),
        *plurals("executive head of school", "exec headteacher", "new head", "heads of school"),
    ),
    "DEPUTY": (
        *plurals(
            "deputy head", "deputy headteacher", "deputy head teacher", "deputy", "vice principal"
        ),
        *plurals(
            "assistant head", "assistant headteacher", "assistant head teacher", "senior leader"
        ),
        *plurals("assistant principal", "deputy principal"),
    ),
    "SLT": (
        *("slt", "the senior leadership team", "senior leadership team", "senior leadership"),
        *("a member of slt", "member of slt", "member of the slt", "the leadership team"),
        *("member of the senior leadership team", "the senior team", "smt", "senior leaders"),
    ),
    "LINEMAN": (
        *plurals("line manager", "nursery manager", "trust line manager", "appropriate manager"),
        *("my manager", "my boss", "my team leader"),
    ),
    "DFO": (
        *("dfo", "director of finance and operations", "director of finance", "finance director"),
        *("director of operations", "director of finance & operations"),
    ),
    "COMMS": (
        *("communications manager", "comms manager", "communications officer", "comms officer"),
        *("communications lead", "comms lead"),
    ),
    "JOURNALIST": (
        *plurals("journalist", "reporter", "newspaper", "local paper", "tv crew", "radio station"),
        *plurals("editor", "website editor", "broadcaster", "news website", "blogger", "magazine"),
        *plurals("tv reporter", "newspaper reporter", "radio reporter", "local reporter"),
        *("press", "media", "local press", "local media", "bbc", "itv", "gazette", "local radio"),
        *(
            "news site",
            "national paper",
            "tabloid",
            "tv company",
            "radio show",
            "television company",
        ),
        *("daily mail", "local news"),
    ),
    "EXTORG": (
        *plurals(
            "museum", "library", "charity", "theatre", "football club", "external organisation"
        ),
        *plurals("outside organisation", "leisure centre", "sports club", "church", "town council"),
        *plurals(
            "town museum", "local museum", "local library", "village theatre", "local charity"
        ),
        *plurals("parish council", "scout group", "local business", "cricket club", "art gallery"),
        *("charities", "libraries", "external organization", "rugby club", "food bank", "zoo"),
        *("local council", "council", "university", "another organisation", "outside body"),
        *(
            "heritage centre",
            "history society",
            "wildlife trust",
            "national trust",
            "rspca",
            "rspb",
        ),
    ),
    "SUPPLIER": (
        *plurals(
            "supplier", "supplier's rep", "sales rep", "salesman", "saleswoman", "rep", "vendor"
        ),
        *plurals("photocopier salesman", "service provider", "business contact", "work contact"),
        "supplier 's rep",
        "museum officer",
    ),
    "CANDIDATE": (
        *plurals(
            "candidate", "applicant", "job candidate", "job applicant", "shortlisted candidate"
        ),
        *("people who have applied", "people who applied", "people applying", "interviewee"),
        *(
            "someone who has applied",
            "shortlisted people",
            "prospective employee",
            "prospective staff",
        ),
        *("people we are interviewing", "new recruits", "would be teachers", "person applying"),
    ),
    "LADO": (
        *(
            "lado",
            "local authority designated officer",
            "designated officer",
            "local authority 's designated officer",
        ),
    ),
    "POLICE": (
        "police",
        "ceop",
        "child exploitation and online protection centre",
        "the authorities",
    ),
}
