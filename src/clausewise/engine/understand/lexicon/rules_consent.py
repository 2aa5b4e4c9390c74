"""Permission of people shown, of parents, and of those who own a picture, a song or a logo."""

from clausewise.engine.understand.lexicon.kinds import SAID
from clausewise.engine.understand.lexicon.model import Rule

SHOWING = frozenset({"post", "discuss", "take_photo", "message"})
PARENTS = r"(?:FAMILY|PUPFAM|parental|(?:her|his|their|the) FAMILY)"
OK = r"(?:AGREE|consent\w*|permission|signed|sign|permitted|okayed)"
FILL = r"(?: [^ .?!;]+){0,6}?"

CHILDREN: tuple[Rule, ...] = (
    Rule("image_consent", "this_platform", rf"{PARENTS}{FILL} {OK}{FILL} (?:for|on|to|in)(?: (?:our|the|it going on|use on|SCHOOL 's|SCHOOL))* (?:P_\w+)(?! only)", 1, SHOWING),
    Rule("image_consent", "other_platform_only", rf"{PARENTS}{FILL} (?:only )?{OK}{FILL} (?:SITE|P_\w+|newsletter|prospectus|display\w*) only|{PARENTS}{FILL} only{FILL} (?:AGREE|OKAY|signed|consented|permission)?{FILL} (?:for|to|on)(?: the| our| SCHOOL)* (?:SITE|P_\w+|newsletter)|only {OK}{FILL} (?:for|to)(?: the| our| SCHOOL)* (?:SITE|P_\w+|newsletter)", 3, SHOWING),
    Rule("image_consent", "none", r"without (?:asking |getting |the )?(?:permission (?:of|from) )?(?:(?:her|his|their|the|its|any) )?(?:FAMILY|PUPFAM|parental)|(?:FAMILY|PUPFAM) (?:~ )?(?:have|has) (?:not|never) (?:been asked|AGREE|consented|signed|given|returned)|no (?:parental |FAMILY )consent|(?:not|never) asked (?:~ )?(?:FAMILY|PUPFAM)|(?:FAMILY|PUPFAM) (?:have |has )?(?:DISAGREE|not AGREE)", 4, SHOWING, unless="photo of a FAMILY", free=True),
    Rule("image_consent_written", True, rf"(?:INWRITING|signed) (?:\w+ )?(?:parental )?(?:consent|permission|AGREE)(?! to use)|{PARENTS}{FILL} {OK} INWRITING|{PARENTS}{FILL} (?:INWRITING|signed) (?:consent|permission|forms?)|{PARENTS} (?:have )?(?:all )?INWRITING consent", 1, SHOWING, unless=r"HEAD gave me INWRITING|(?:COLLEAGUE|STAFF) (?:~ )?INWRITING|author"),
    Rule("image_consent_written", False, rf"{PARENTS}{FILL} (?:{OK})?{FILL} OUTLOUD|OUTLOUD (?:consent|permission|AGREE) from (?:~ )?(?:FAMILY|PUPFAM)", 2, SHOWING),
    Rule("name_consent", True, rf"{PARENTS}{FILL} (?:{OK}){FILL} (?:and|to|for|including|plus)(?: \w+)? (?:her |his |their |the )?names?|(?:and|also) (?:AGREE )?to (?:her|his|their|the) name", 1, SHOWING),
    Rule("name_consent", False, r"(?:but )?not (?:to |for )?(?:(?:her|his|their|the|using) )?names?(?! in)|(?:not|never)(?: been)? (?:AGREE|asked|consented) (?:~ )?names?", 3, SHOWING, free=True),
)
ADULTS: tuple[Rule, ...] = (
    Rule("subject_permission", "written", r"(?:COLLEAGUE|STAFF|she|he|they|everyone)(?: \w+){0,3} (?:AGREE|permission|consent\w*) INWRITING|(?:COLLEAGUE|STAFF|DEPUTY|HEAD)(?: \w+){0,3} AGREE INWRITING to (?:her|his|their|being)|INWRITING (?:permission|consent) (?:of|from) (?:~ )?(?:COLLEAGUE|STAFF)|COLLEAGUE gave permission INWRITING|COLLEAGUE AGREE INWRITING", 2, SHOWING, unless=r"FAMILY ~ INWRITING"),
    Rule("subject_permission", "verbal", r"(?:they|she|he|everyone|everybody|COLLEAGUE|STAFF)(?: \w+){0,3} (?:AGREE|said|permission)(?: [^.?!;]+?)? OUTLOUD|all AGREE ,? ?OUTLOUD", 3, SHOWING, unless="FAMILY"),
    Rule("subject_permission", "none", r"(?:COLLEAGUE|STAFF|HEAD|DEPUTY|GOVERNOR|PUPFAM|FAMILY)(?: [^.?!;]+?)? without (?:asking|telling|her|his|their|checking|getting)(?: (?:her|him|them|first|permission|consent|say so))*", 2, SHOWING, unless=r"without (?:asking |getting )?(?:permission (?:of|from) )?(?:(?:her|his|their|the) )?(?:FAMILY|PUPFAM)|without (?:asking|telling) (?:the |my )?(?:HEAD|LINEMAN)|PHOTO of (?:\w+ )*PUPIL(?! 's)|PUPIL PHOTO", free=True),
)
OWNERS: tuple[Rule, ...] = (
    Rule("owner_permission", "written", r"INWRITING (?:permission|approval|AGREE|consent) (?:~ )?(?:to use|for) (?:~ )?LOGO|AGREE INWRITING (?:~ )?(?:use|using) (?:~ )?LOGO", 1, SAID),
    Rule("third_party_material", "without_permission", r"(?:somebody else|someone else|another|a stranger|other people|an artist|a photographer|other person)(?: 's)?(?: \w+)? (?:PHOTO|work|POST|poem|song|drawing|music|words|material|cartoon|article|image|text)(?: [^.?!;]+?)? without|without (?:the )?(?:photographer|author|artist|owner|copyright|composer|publisher)\w*(?: 's)?(?: permission)?|without (?:their|his|her) permission", 2, SAID, unless=r"PHOTO of (?:a |my )?(?:COLLEAGUE|PUPIL|STAFF|FAMILY|PUPFAM)", free=True),
    Rule("third_party_material", "with_permission", r"(?:with|have|has|got|given)(?: \w+){0,2} (?:author|photographer|artist|owner|composer|publisher|writer)(?: 's)? (?:permission|consent|okay)|(?:author|photographer|artist|owner|composer|publisher) (?:has |have )?(?:AGREE|given permission|said yes)", 2, SAID),
    Rule("third_party_material", "acknowledged", r"(?:i will|i would|will|would|and|with|giving) (?:full )?(?:credit|acknowledg\w+|name) (?:him|her|the (?:author|writer|artist|photographer|owner|source)|them)|as long as he is named", 1, SAID, unless="without permission|PUPIL", free=True),
    Rule("third_party_credited", True, r"(?:i will|i would|will|would|and|with|giving) (?:full )?(?:credit|acknowledg\w+|name) (?:him|her|the (?:author|writer|artist|photographer|owner|source)|them)", 1, SAID, unless="PUPIL", free=True),
    Rule("third_party_credited", False, r"without (?:crediting|credit|acknowledging|naming the (?:author|artist|photographer))|not (?:credit|acknowledge)", 2, SAID, free=True),
    Rule("third_party_material", "none", r"(?:in|is|are|it is|all|the caption is|words are|text is)(?: \w+)? MYOWN (?:words?|work|writing|text|photograph)|(?:all|is|are|it is) MYOWN (?:words|work)|MYOWN words", 1, SAID, unless="MYOWN PAGE work"),
)
CONSENT_RULES: tuple[Rule, ...] = (*CHILDREN, *ADULTS, *OWNERS)
