"""What is false, or not there, when an item is denied: "no logo", "nothing private or rude"."""

from clausewise.engine.understand.model import FactValue

Facts = tuple[tuple[str, FactValue], ...]


def _no(*facts: str) -> Facts:
    return tuple((fact, False) for fact in facts)


RUDE = _no("derogatory", "discriminatory", "harassing", "offensive")
DENIED: dict[str, Facts] = {
    r"private|personal (?:details|information|data)": _no("confidential", "personal_data"),
    r"confidential|secret": _no("confidential"),
    r"sensitive": _no("sensitive_topic"),
    r"rude|unpleasant|off colour|nasty|unkind|insulting|impolite|bad about (?:anyone|anybody)|abusive": RUDE,
    r"offensive|obscene|crude": _no("offensive"),
    r"derogatory|disparaging": _no("derogatory"),
    r"(?:anyone|anybody|someone) (?:could|might|would|can|may) (?:object to|mind|take badly|complain about|dislike|take offence at)|objectionable": (
        *RUDE,
        *_no("defamatory", "disrepute"),
    ),
    r"untrue|false|misleading|inaccurate|dishonest": _no("defamatory", "false_or_misleading"),
    r"unlawful|illegal": _no("illegal"),
    r"commercial|promotional|for sale|to sell|being sold": _no("commercial"),
    r"borrowed|copied|nobody 's material|(?:other people|anyone else|somebody else|someone else) 's(?: \w+)?": (
        ("third_party_material", "none"),
    ),
    r"damaging|harmful|into disrepute": _no("disrepute"),
    r"(?:personal )?opinions?|opinionated|views?": _no("personal_opinion"),
    r"political|politics": _no("political"),
    r"(?:SCHOOL |SCHOOL 's |use of the )?LOGO(?: is used| on it| used)?": _no("uses_logo"),
    r"contact details(?: of any kind)?": _no("own_contact_details", "school_contact_details"),
    r"promise(?: for the SCHOOL)?|commitment": _no("speaks_for_school"),
    r"names?(?: in it| given| used)?|named|name or other detail": _no("names_pupil"),
    r"(?:other )?(?:identifying )?details?": _no("identifying_detail"),
    r"PHOTO|pictured|PHOTO of anyone": _no("shows_pupil", "shows_staff"),
    r"(?:WORK|SCHOOL)(?: 's)? (?:EMAIL|address)": _no("uses_work_email"),
    r"links?(?: in it)?": (("external_links", "none"),),
}
PEOPLE_DENIED: dict[str, Facts] = {
    r"PUPIL|CHILD|children": _no("about_pupil", "shows_pupil", "names_pupil"),
    r"STAFF|COLLEAGUE|GOVERNOR": _no("about_colleague", "shows_staff"),
    r"FAMILY|PUPFAM": _no("about_family"),
    r"(?:any )?person|anyone|anybody|people|anyone (?:there|in it|from WORK|at WORK|else)|written about|individual": _no(
        "about_pupil", "about_colleague", "about_family", "names_pupil"
    ),
    r"(?:the |our |my )?SCHOOL(?: or anyone (?:there|in it))?|WORK": _no("about_school"),
}
DENIALS: dict[str, Facts] = DENIED | PEOPLE_DENIED
