"""Nobody is kept longer than the school has set, unless somebody holds the record."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import QueryDict

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import (
    Contact,
    FlagReason,
    Membership,
    Person,
    Pupil,
    Tie,
    erase_past,
    index_contacts,
    index_pupils,
    past_their_time,
    school_year,
)
from clausewise.features.people.keeping.forms import HoldForm
from clausewise.features.people.models import Hold, Keeping, Known
from clausewise.features.people.school_years import cohort_of
from pages import words

from .conftest import TODAY

HERE = "/o/little-eaton/people/keeping/"
LONG_AGO, LAST_SUMMER = (date(school_year(TODAY) - n, 7, 21) for n in (1, 0))


@pytest.fixture
def family(school):
    """Return a function that adds a pupil with a parent."""

    def added(left, last="Moss", contact=None):
        pupil = Pupil.objects.create(
            organisation=school, first_name="Freya", last_name=last, left=left, upn="B801200005001"
        )
        contact = contact or Contact.objects.create(organisation=school, last_name=last)
        Tie.objects.create(pupil=pupil, contact=contact)
        index_pupils([pupil])
        index_contacts([contact])
        return pupil

    return added


@pytest.fixture
def officer(signed_in):
    return signed_in("dpo", "little-eaton")


def test_a_former_pupil_and_the_family_are_erased_when_their_time_is_past(school, family):
    pupil = family(LONG_AGO)
    FlagReason.objects.create(pupil=pupil, reason="secret")

    counts = erase_past(by=None, organisation=school, day=TODAY)

    husk = Pupil.objects.get()
    assert (counts["pupils"], counts["contacts"]) == (1, 1)
    assert (husk.ref, husk.full_name, husk.upn) == (pupil.ref, "Former pupil", "")
    assert husk.erased == TODAY
    for kept in (Contact, Tie, FlagReason, Known):
        assert not kept.objects.exists()


@pytest.mark.parametrize("left", [None, LAST_SUMMER, TODAY])
def test_whoever_is_here_or_left_lately_is_kept(school, family, left):
    family(left)

    erase_past(by=None, organisation=school, day=TODAY)

    assert Pupil.objects.get().last_name == "Moss"
    assert Contact.objects.exists()


def test_a_parent_of_a_pupil_who_is_kept_is_kept(school, family):
    family(LONG_AGO)
    contact = Contact.objects.get()
    Pupil.objects.update(upn="")
    family(None, contact=contact)

    erase_past(by=None, organisation=school, day=TODAY)

    assert Tie.objects.get().contact == contact


def test_looking_first_changes_nothing(school, family):
    family(LONG_AGO)

    counts = past_their_time(school, TODAY).counts()

    assert counts == {"finished": 0, "pupils": 1, "contacts": 1, "staff": 0, "held": 0}
    assert Pupil.objects.get().erased is None
    assert not Entry.objects.exists()


def test_a_longer_period_keeps_longer(school, family):
    Keeping.objects.create(organisation=school, pupil_years=2)
    family(LONG_AGO)

    assert past_their_time(school, TODAY).counts()["pupils"] == 0


def test_what_was_erased_is_on_record_and_older_records_stand(school, family):
    family(LONG_AGO)
    erase_past(by=None, organisation=school, day=TODAY)

    entry = Entry.objects.get()
    assert (entry.act, entry.details["pupils"], entry.by) == ("people.erased", 1, "")


def test_a_hold_stops_it_until_it_is_lifted(signed_in, school, family):
    pupil = family(LONG_AGO)
    client = signed_in("dsl", "little-eaton")
    address = f"/o/little-eaton/people/pupils/{pupil.ref}/"
    client.post(f"{address}hold/", {"cause": "police"})

    assert erase_past(by=None, organisation=school, day=TODAY)["held"] == 1
    assert "kept whatever its time: the police, since" in words(client.get(address))
    assert Contact.objects.exists()

    client.post(f"{address}hold/lift/")
    assert erase_past(by=None, organisation=school, day=TODAY)["pupils"] == 1


def test_a_hold_sent_twice_is_one_and_another_cause_is_another(signed_in, family):
    address = f"/o/little-eaton/people/pupils/{family(LONG_AGO).ref}/"
    client = signed_in("dsl", "little-eaton")

    for cause in ("police", "police", "complaint"):
        assert client.post(f"{address}hold/", {"cause": cause}).status_code == 302

    assert sorted(Hold.objects.values_list("cause", flat=True)) == ["complaint", "police"]
    assert Entry.objects.filter(act="people.held").count() == 2


def test_a_hold_needs_a_cause_and_is_not_everybodys(signed_in, world, family):
    pupil = family(None)
    address = f"/o/little-eaton/people/pupils/{pupil.ref}/hold/"

    assert "Keep the record of" in words(signed_in("dsl", "little-eaton").get(address))
    assert signed_in("administrator", "little-eaton").post(address).status_code == 403
    assert not Hold.objects.exists()


def test_former_staff_are_erased_when_they_have_belonged_nowhere_for_long(school, world):
    helper = world.person("volunteer", "little-eaton")
    helper.memberships.update(starts=date(2015, 9, 1), ends=date(2019, 8, 31))

    counts = erase_past(by=None, organisation=school, day=TODAY)

    husk = Person.objects.get(pk=helper.pk)
    assert counts["staff"] == 1
    assert (husk.ref, husk.full_name, husk.is_active) == (helper.ref, "Former colleague", False)
    assert husk.email == f"{helper.ref}@erased.invalid"
    assert erase_past(by=None, organisation=school, day=TODAY)["staff"] == 0


def test_who_works_elsewhere_or_is_held_is_kept(school, world, signed_in):
    helper, carer = (world.person(part, "little-eaton") for part in ("volunteer", "trainee"))
    Membership.objects.filter(person__in=[helper, carer]).update(
        starts=date(2015, 9, 1), ends=date(2019, 8, 31)
    )
    Membership.objects.create(
        person=helper, organisation=world.organisation("ash-lane"), work="volunteer", starts=TODAY
    )
    client = signed_in("dpo", "little-eaton")
    client.post(f"/o/little-eaton/people/staff/{carer.ref}/hold/", {"cause": "tribunal"})

    counts = past_their_time(school, TODAY).counts()

    assert (counts["staff"], counts["held"]) == (0, 1)
    client.post(f"/o/little-eaton/people/staff/{carer.ref}/hold/lift/")
    assert past_their_time(school, TODAY).counts()["staff"] == 1


def test_a_held_colleagues_page_says_so_to_those_who_may_hold(signed_in, world):
    helper = world.person("volunteer", "little-eaton")
    address = f"/o/little-eaton/people/staff/{helper.ref}/"
    client = signed_in("dpo", "little-eaton")
    assert "Keep this record whatever its time" in words(client.get(address))
    client.post(f"{address}hold/", {"cause": "complaint"})

    assert "whatever its time: a complaint, since" in words(client.get(address))
    assert "complaint" not in words(signed_in("hr", "little-eaton").get(address))


def test_on_the_first_of_september_the_last_year_become_former_pupils(school, family):
    Keeping.objects.create(organisation=school, last_year=6)
    family(None)
    before, after = date(2026, 8, 31), date(2026, 9, 1)
    Pupil.objects.update(cohort=cohort_of(6, before))

    assert past_their_time(school, before).counts()["finished"] == 0
    assert erase_past(by=None, organisation=school, day=after)["finished"] == 1
    assert (Pupil.objects.get().left, Pupil.objects.get().leaving) == (before, "finished")


def test_periods_are_set_and_shown(officer, school):
    officer.post(HERE, {"pupil_years": "3", "staff_years": "7", "last_year": "6"})

    keeping = Keeping.objects.get()
    assert (keeping.pupil_years, keeping.staff_years, keeping.last_year) == (3, 7, 6)
    assert str(keeping).startswith("how long Little Eaton")
    assert Entry.objects.get().details["pupil_years"] == 3


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"pupil_years": "99"}, "Enter at most 25 school years"),
        ({"pupil_years": "-1"}, "Enter 0 or more school years"),
        ({"staff_years": "six"}, "Enter the school years as a whole number, such as 1"),
        ({"staff_years": ""}, "Enter how many school years"),
        ({"last_year": "99"}, "Choose a school year from the list"),
    ],
)
def test_a_period_that_nobody_could_mean_is_refused(officer, given, why):
    periods = {"pupil_years": "1", "staff_years": "6", "last_year": ""}

    said = words(officer.post(HERE, periods | given))

    assert why in said
    assert not Keeping.objects.exists()


def test_who_would_be_erased_is_counted_before_anybody_is(officer, family):
    family(LONG_AGO)
    assert "Former pupils to erase: 1" in words(officer.get(HERE))

    assert "Former pupils erased: 1" in words(officer.post(f"{HERE}erase/"))
    assert "Erase them now" not in words(officer.get(HERE))


@pytest.mark.parametrize(
    ("nightly", "said"), [(True, "by themselves every night"), (False, "has turned off")]
)
def test_the_page_says_whether_it_is_done_every_night(officer, settings, nightly, said):
    settings.ERASES_NIGHTLY = nightly

    assert said in words(officer.get(HERE))


@pytest.mark.parametrize("cause", ["", "whim"])
def test_a_record_is_not_held_without_a_reason_that_there_is(cause):
    form = HoldForm(QueryDict(f"cause={cause}"))

    assert form.errors["cause"] == ["Choose why this record must be kept"]


@pytest.mark.parametrize("part", ["headteacher", "employee", "hr"])
def test_nobody_else_sets_periods_or_erases(signed_in, world, school, part):
    client = signed_in(part, "little-eaton")

    assert client.get(HERE).status_code == 403
    assert client.post(f"{HERE}erase/").status_code == 403
    with pytest.raises(PermissionDenied):
        erase_past(by=world.person(part, "little-eaton"), organisation=school, day=TODAY)
