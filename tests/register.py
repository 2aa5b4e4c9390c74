"""Writes the register of schools as it is downloaded: cp1252, days as 31-08-2024, real headings."""

import csv
from io import BytesIO, StringIO

HEADINGS = (
    *("URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName"),
    *("TypeOfEstablishment (code)", "TypeOfEstablishment (name)"),
    *("EstablishmentTypeGroup (code)", "EstablishmentTypeGroup (name)"),
    *("EstablishmentStatus (code)", "EstablishmentStatus (name)"),
    *("ReasonEstablishmentClosed (code)", "ReasonEstablishmentClosed (name)"),
    *("OpenDate", "CloseDate", "PhaseOfEducation (code)", "PhaseOfEducation (name)"),
    *("StatutoryLowAge", "StatutoryHighAge", "Gender (name)", "SchoolCapacity"),
    *("NumberOfPupils", "PercentageFSM", "TrustSchoolFlag (name)", "Trusts (code)"),
    *("Trusts (name)", "SchoolSponsorFlag (name)", "UKPRN", "Street", "Town", "Postcode"),
    *("SchoolWebsite", "Easting", "Northing"),
)
USUAL = {
    "LA (code)": "830",
    "LA (name)": "Derbyshire",
    "EstablishmentStatus (name)": "Open",
    "PhaseOfEducation (name)": "Primary",
    "StatutoryLowAge": "4",
    "StatutoryHighAge": "11",
    "Trusts (code)": "5432",
    "Trusts (name)": "DALE LEARNING TRUST",
}
DALE = {
    "URN": "140001",
    "EstablishmentNumber": "2034",
    "EstablishmentName": "Dale Primary School – “the Dale”",
    "OpenDate": "01-09-2013",
    "UKPRN": "10034567",
}
HILL = {
    "URN": "140002",
    "EstablishmentNumber": "2035",
    "EstablishmentName": "Hill Nursery",
    "PhaseOfEducation (name)": "Nursery",
}
BEFORE = {
    "URN": "112501",
    "EstablishmentNumber": "2034",
    "EstablishmentName": "Dale Community Primary School",
    "EstablishmentStatus (name)": "Closed",
    "CloseDate": "31-08-2013",
    "Trusts (code)": "",
    "Trusts (name)": "",
}
ELSEWHERE = {
    "URN": "150000",
    "EstablishmentNumber": "4000",
    "EstablishmentName": "Far Away School",
    "Trusts (code)": "1",
    "Trusts (name)": "FAR AWAY TRUST",
}
REGISTER = (DALE, HILL, BEFORE, ELSEWHERE)


def written(rows, headings=HEADINGS, code="cp1252"):
    """Return the register's file with these rows."""
    text = StringIO(newline="")
    writer = csv.DictWriter(text, headings, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows({**USUAL, **row} for row in rows)
    return BytesIO(text.getvalue().encode(code))


def links(*rows):
    """Return the register's file of links."""
    lines = ["URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", *rows]
    return BytesIO("\r\n".join(lines).encode("cp1252"))
