"""What a column of a file can mean, and the headings that schools' systems give it."""

from collections.abc import Callable
from dataclasses import dataclass

from clausewise.features.people.importing import values

CONTACTS = 6
"""So many contacts may stand beside a pupil in one row; in rows of their own, any number."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a column can hold: how to read it, and what its heading may be.

    `headings` are folded, in one piece, without “pupil” or “contact” before them, as SIMS, Arbor,
    Bromcom and others write them.
    """

    name: str
    title: str
    read: Callable[[str], object]
    headings: str = ""


PUPIL = (
    Field(
        "upn",
        "Unique pupil number (UPN)",
        values.unique_pupil_number,
        "upn uniquepupilnumber uniquepupilnumberupn currentupn",
    ),
    Field(
        "admission_number",
        "Admission number",
        values.number,
        "admissionnumber admissionno admno adno admission misid schoolid id",
    ),
    Field("full_name", "Full name", values.name, "name fullname legalname legalfullname"),
    Field(
        "first_name",
        "First name",
        values.name,
        "firstname forename legalforename legalfirstname givenname forenames firstnames",
    ),
    Field(
        "last_name",
        "Last name",
        values.name,
        "lastname surname legalsurname legallastname familyname",
    ),
    Field(
        "preferred_name",
        "Preferred first name",
        values.name,
        "preferredname preferredforename preferredfirstname chosenname chosenforename",
    ),
    Field(
        "known_as",
        "Other names, with commas between",
        values.name,
        "knownas othernames alias nickname preferredsurname preferredlastname formersurname",
    ),
    Field("born", "Date of birth", values.birthday, "dateofbirth dob birthdate born"),
    Field(
        "year",
        "School year",
        values.year,
        "year yeargroup ncyear nationalcurriculumyear yeartaughtin yr ncy schoolyear",
    ),
    Field(
        "joined",
        "Date of joining",
        values.day,
        "dateofadmission doa admissiondate joined startdate enrolmentstart enrolmentstartdate"
        " dateofentry entrydate",
    ),
    Field(
        "left",
        "Last day here",
        values.day,
        "dateofleaving dol leavingdate left enddate enrolmentend enrolmentenddate leaverdate",
    ),
    Field("leaving", "How they left", values.leaving, "reasonforleaving leavingreason leaving"),
    Field(
        "do_not_publish",
        "Must not be shown",
        values.yes,
        "donotpublish mustnotbeshown nophotos nopublicity donotphotograph",
    ),
)
CONTACT = (
    Field(
        "number",
        "number",
        values.number,
        "id number contactid personid misid uniqueid",
    ),
    Field("full_name", "full name", values.name, "name fullname legalname salutationname"),
    Field("first_name", "first name", values.name, "firstname forename givenname legalforename"),
    Field("last_name", "last name", values.name, "lastname surname familyname legalsurname"),
    Field(
        "relationship",
        "relationship",
        values.name,
        "relationship relation relationshiptopupil relationshiptostudent relationshiptochild",
    ),
    Field(
        "email",
        "e-mail address",
        values.email,
        "email emailaddress primaryemail homeemail mainemail defaultemail e-mail",
    ),
    Field(
        "phone",
        "phone number",
        values.phone,
        "phone telephone mobile mobilephone mobilenumber phonenumber telephonenumber"
        " primaryphone mobiletelephone primarytelephone maintelephone",
    ),
    Field(
        "parental_responsibility",
        "parental responsibility",
        values.yes_or_unknown,
        "parentalresponsibility hasparentalresponsibility pr legalguardian parental",
    ),
    Field("order", "place in order", values.place, "priority order contactorder contactpriority"),
    Field(
        "no_contact",
        "no contact (court order)",
        values.yes,
        "nocontact courtorder nocontactorder contactprohibited",
    ),
)
STAFF = (
    Field(
        "email",
        "Work e-mail address",
        values.email,
        "email workemail emailaddress workemailaddress primaryemail schoolemail username upn",
    ),
    Field("full_name", "Full name", values.name, "name fullname legalname displayname"),
    Field("first_name", "First name", values.name, "firstname forename legalforename givenname"),
    Field("last_name", "Last name", values.name, "lastname surname legalsurname familyname"),
    Field(
        "known_as",
        "First name they go by",
        values.name,
        "preferredname knownas preferredforename preferredfirstname chosenname",
    ),
    Field(
        "work",
        "Kind of work",
        values.work,
        "work kind kindofwork type stafftype category role employmenttype contracttype",
    ),
    Field(
        "job_title",
        "Job title",
        values.name,
        "jobtitle job post position title postdescription rolename",
    ),
    Field("starts", "First day", values.day, "startdate starts joined dateofjoining"),
    Field("ends", "Last day", values.day, "enddate ends left leavingdate dateofleaving"),
)


def contact_field(number: int, field: Field) -> Field:
    """Return a field of a pupil's first, second … contact, named such as `2.email`."""
    return Field(f"{number}.{field.name}", f"Contact {number}: {field.title}", field.read)


PUPIL_FIELDS = {
    field.name: field
    for field in (*PUPIL, *(contact_field(n, f) for n in range(1, CONTACTS + 1) for f in CONTACT))
}
STAFF_FIELDS = {field.name: field for field in STAFF}
FIELDS = {"pupils": PUPIL_FIELDS, "staff": STAFF_FIELDS}
