"""How a question is put: what is merged into one tag, and the named pieces of pattern."""

MERGES: tuple[tuple[str, str], ...] = (
    ("YEARPUPIL", r"(?:year|yr|y) ?\d{1,2}s|y\d{1,2}s"),
    ("YEAR", r"(?:year|yr|y) (?:\d{1,2}|one|two|three|four|five|six|seven|eight)|y\d{1,2}"),
    ("PUPIL", r"YEARPUPIL|YEAR (?:PUPIL|CHILD)"),
    (
        "PUPIL",
        r"(?:a|an|some|my|one of the|one of our) YEAR(?! (?:class|FAMILY|STAFF|P_\w+|PAGE|GROUPCHAT))",
    ),
    (
        "FORMER",
        r"(?:PUPIL|CHILD|someone|somebody|a person|(?:a )?\d+ year old|an adult)"
        r"(?: of mine| I taught| i taught)? (?:who|that)"
        r"(?: has| have| had| is| now| just| recently| only| once| already){0,3}"
        r" (?:left|used to (?:be|go|come|attend)|was at|was in|went to|attended|graduated from)"
        r"(?: (?:to|at|from))?(?: (?:our|the|my|this|your))?(?: SCHOOL| us| class| here)?",
    ),
    ("FORMER", r"(?:PUPIL|CHILD) i (?:used to teach|once taught|taught)"),
    (
        "OTHERPUPIL",
        r"(?:PUPIL|CHILD)(?: who is)?(?: from| at| of| who goes to| in) (?:another|a different|the other|other|a neighbouring) SCHOOL",
    ),
    ("EXFAM", r"FORMER 's FAMILY|FAMILY of (?:a |the |my |an |one of our )?FORMER|FORMER FAMILY"),
    (
        "PUPFAM",
        r"(?:PUPIL|CHILD|YEAR)(?: 's)? FAMILY|FAMILY (?:of|to) (?:a |the |my |an |one of (?:my|our) )?(?:PUPIL|CHILD)"
        r"|FAMILY (?:at|of|in|from) (?:the |our |my )?(?:SCHOOL|class|YEAR)|(?:SCHOOL|class|YEAR) FAMILY",
    ),
    (
        "CANDIDATE",
        r"(?:people|anyone|those|someone|everyone) (?:who (?:have |has )?applied|applying)",
    ),
    (
        "WHATDO",
        r"what (?:should|do|must|can|shall|will|would|am|are|ought)(?: not)? (?:i|we|the SCHOOL|you)(?: (?:need|have|meant|supposed|expected|ought))?(?: to)? (?:do|be doing|say)"
        r"|what (?:must|will|should|ought to)(?: happen| be done)|what happens|what now|what next|what steps"
        r"|who(?:m)? (?:do|should|must|can|shall|will|would|needs?|has|to)(?: (?:i|we|be|to))?(?: (?:have|need))?(?: to)?"
        r" (?:tell|told|report|reported|inform|informed|pass|refer|send|go|speak|turn|know|notify|contact|talk|CHAT|deal|deals|raise|see|SAW|hear)"
        r"|where (?:do|should|must|can) (?:i|we) (?:report|take|go|refer|turn)"
        r"|how (?:do|should|must) (?:i|we) (?:report|respond|deal with|handle|react)"
        r"|<duty>(?: first| immediately)? (?:report|tell|inform|let (?:the )?\w+ know|notify|alert|do (?:anything|something)|pass (?:it|this|that|her|him|them) on|ignore (?:it|this|that)|flag)"
        r"|(?:have|has|is there|got) a duty to (?:report|tell|do)|does (?:the|this|your|our)(?: \w+){0,3} policy(?: \w+){0,2} (?:say|tell|require|expect)"
        r"|anything (?:i|we) (?:must|should|need to|have to) do|what is my duty|is it my duty|need reporting|needs reporting|be reported",
    ),
    (
        "ASK",
        r"(?:(?:so|but|and) )?(?:can|may|could|should|must|shall|might|would)(?: not)? (?:i|we|you|one)"
        r"(?: (?:still|also|just|please|now|then|ever|all|therefore|instead|really|simply|at least))*",
    ),
    (
        "ASK",
        r"(?:am|are) (?:i|we)(?: ,[^,.?!]+ ,)?(?: (?:still|ever|also))? (?:OKAY|able|entitled|free|obliged|supposed|meant|in the clear|AGREE)(?: to| if (?:i|we)| in)?",
    ),
    (
        "ASK",
        r"(?:is|would|was|will)(?: not)? (?:it|this|that)(?: be)?(?: (?:still|ever|really|also))? (?:OKAY|AGREE)"
        r"(?: (?:for (?:me|us)))?(?: to| if (?:i|we)| that (?:i|we)| when (?:i|we))?",
    ),
    ("ASK", r"do (?:i|we) (?:have|need) to"),
    (
        "WANT",
        r"(?:i|we) (?:would |should |do )?(?:like|want|wish|plan|hope|intend|need|fancy|mean|aim)(?: to)?",
    ),
    (
        "WANT",
        r"(?:i|we) (?:am|are|was|were|have been) (?:thinking (?:of|about)|planning(?: to)?|hoping to|about to|going to|looking to|considering|wanting to|keen to|wondering (?:if|about))",
    ),
)
MACROS: dict[str, str] = {
    "duty": "(?:must|should|shall|do|ought)(?: not)? (?:i|we)(?: (?:have|need|ought))?(?: to)?",
    "role": "STAFF|VOLUNTEER|GOVERNOR|TRAINEE|CONTRACTOR|SUPPLY|DEPUTY|COLLEAGUE|HEAD",
    "boss": "HEAD|SLT|LINEMAN|DFO|COMMS|DEPUTY",
    "us": "we|HEAD|SCHOOL|hr|human resources|the SCHOOL|our SCHOOL|a SCHOOL|the HEAD|a HEAD|(?:the |our )?(?:it|network|SCHOOL 's it) (?:manager|team|technician)|(?:the )?(?:governing body|governors|GOVERNOR|SLT)|the employer",
    "modal": "can|may|could|should|must|shall|might|will|is|are|would",
    "askus": "(?:can|may|could|should|must|shall|is|are|will|would) (?:<us>)(?: OKAY)?(?: to)?|ASK",
    "askrole": "(?:can|may|could|should|must|might) (?:a|an|the|our|my|your) (?:<role>)|OKAY for (?:a|an) (?:<role>) to",
    "ask": "ASK|WANT|<askrole>",
    "to": "(?:ASK|WANT|<askrole>)(?: [^ .?!;]+){0,10}?",
    "we": "(?:<askus>|WANT)(?: [^ .?!;]+){0,6}?",
    "a": "(?:(?:a|an|the|my|our|one of my|one of our|one of the|another|some|this|that|any|two|current|their|your|his|her|certain|present)(?: [a-z0-9]+){0,2} )?",
    "child": "PUPIL|CHILD|FORMER|OTHERPUPIL|MYCHILD",
    "fam": "FAMILY|PUPFAM|EXFAM",
    "staff": "STAFF|COLLEAGUE|HEAD|DEPUTY|GOVERNOR|LINEMAN|SLT|TRAINEE|SUPPLY|VOLUNTEER",
    "anyone": "PUPIL|CHILD|FORMER|OTHERPUPIL|MYCHILD|MYKIN|MYFARKIN|FAMILY|PUPFAM|EXFAM|FRIEND|COLLEAGUE|STAFF|HEAD|DEPUTY|GOVERNOR|LINEMAN|TRAINEE|SUPPLY|VOLUNTEER|CONTRACTOR|JOURNALIST|SUPPLIER|EXTORG|someone|somebody|person|him|her|them|people|man|woman|adult|stranger",
    "net": r"P_(?!BLOG|WIKIPEDIA|FORUM)\w+",
    "platform": r"P_\w+",
    "here": "SCHOOL(?: 's)?|our|class",
    "board": r"PAGE|P_\w+|SITE",
}
