"""A school has what its trust set, and its own where it set one; the page says which."""

from importlib import import_module

import pytest
from django.apps import apps

from clausewise.features.people.api import settings_everywhere, settings_of
from clausewise.features.people.models import Logo, Settings
from clausewise.features.people.school_settings.reading import look
from clausewise.features.people.sign_in.idle import LIMIT
from pages import words

PAGE = "/o/ash-lane/settings/"
STYLE = "/o/ash-lane/look.css"
LOGO = "/o/ash-lane/logo.png"
TRUSTS = {"colour": "#112233", "idle_minutes": 20, "digest_hour": 0, "digest_days": "15"}
NOTHING = {"display_name": "", "colour": "", "idle_minutes": "", "digest_hour": ""}


@pytest.fixture
def school(world):
    return world.organisation("ash-lane")


@pytest.fixture
def trust(world):
    return world.organisation("cadmus")


@pytest.fixture
def trusts(trust):
    """What the trust set."""
    return Settings.objects.create(organisation=trust, display_name="Our trust", **TRUSTS)


@pytest.fixture
def heads(signed_in):
    return signed_in("headteacher", "ash-lane")


def counts(organisation):
    found = settings_of(organisation)
    return {name: getattr(found, name) for name in TRUSTS}


def test_a_school_that_set_nothing_has_what_its_trust_set_but_not_its_name(
    heads, school, trust, trusts
):
    Logo.objects.create(organisation=trust, png=b"the trust's")

    assert counts(school) == TRUSTS
    assert settings_of(school).name == school.name
    assert "background: #112233" in heads.get(STYLE).content.decode()
    assert heads.get(LOGO).content == b"the trust's"
    assert f'src="{LOGO}?v=' in heads.get("/home/").content.decode()


def test_a_school_has_its_own_where_it_set_one(heads, school, trust, trusts):
    Settings.objects.create(organisation=school, colour="#003366", digest_hour=9)
    for place, png in ((trust, b"the trust's"), (school, b"its own")):
        Logo.objects.create(organisation=place, png=png)

    assert counts(school) == TRUSTS | {"colour": "#003366", "digest_hour": 9}
    assert "background: #003366" in heads.get(STYLE).content.decode()
    assert heads.get(LOGO).content == b"its own"


def test_a_school_of_another_trust_has_none_of_it(world, trusts):
    found = settings_everywhere()[world.organisation("brookside")]

    assert (found.colour, found.digest_hour, found.digest_days) == ("#1f5a53", 7, "12345")


SHORTEST = [(30, 20, None, 20), (30, 20, 10, 10), (15, 20, None, 15), (15, 20, 60, 15)]


@pytest.mark.parametrize(("sites", "trusts", "schools", "minutes"), SHORTEST)
def test_the_shortest_time_out_counts(settings, school, trust, sites, trusts, schools, minutes):
    settings.IDLE_MINUTES = sites
    Settings.objects.create(organisation=trust, idle_minutes=trusts)
    Settings.objects.create(organisation=school, idle_minutes=schools)

    assert settings_of(school).idle_minutes == minutes


def test_whoever_works_in_a_school_is_signed_out_as_its_trust_says(trusts, signed_in):
    client = signed_in("employee", "ash-lane")
    session = client.session
    del session[LIMIT]  # as at the first page after signing in
    session.save()

    client.get("/home/")

    assert client.session[LIMIT] == 20


def test_a_look_is_another_one_when_the_trusts_changes(heads, trusts, rf):
    def version():
        return heads.get("/home/").context["look"].version

    before = version()
    trusts.turn += 1
    trusts.save()

    assert version() != before


def test_the_look_takes_one_query_however_long_the_line(
    heads, school, trusts, rf, django_assert_num_queries
):
    request = rf.get("/")
    request.organisation, request.viewer = school, heads.get("/home/").context["request"].viewer
    with django_assert_num_queries(1):
        assert look(request)["look"].colour == "#112233"


def test_what_counts_everywhere_takes_one_query(world, trusts, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert len(settings_everywhere()) > 5


def test_the_page_says_of_each_value_whose_it_is(heads, school, trust, trusts):
    Logo.objects.create(organisation=trust, png=b"png")
    Settings.objects.create(organisation=school, colour="#003366")

    said = words(heads.get(PAGE))

    assert f"Set here. Leave it empty to go back to {trust}’s, #112233." in said
    assert f"Not set here: it is {trust}’s, 20 minutes." in said
    assert f"Not set here: it is {trust}’s, Midnight." in said
    assert f"Not set here: it is {trust}’s, Monday, Friday." in said
    assert f"Not set here: it is the full name, {school.name}." in said
    assert f"Not set here: it is {trust}’s. " in said
    assert "Remove the logo" not in said


def test_where_nobody_above_set_anything_it_is_the_sites(heads, school):
    Settings.objects.create(organisation=school, display_name="Ash", digest_days="1", digest_hour=8)

    said = words(heads.get(PAGE))

    assert "Not set here: it is the site’s, #1f5a53." in said
    assert "Not set here: it is the site’s, 30 minutes." in said
    assert "Set here. Choose “Not set here” to go back to the site’s, 7am." in said
    assert "Set here. Untick all to go back to the site’s, Monday, Tuesday, Wednesday" in said
    assert f"Set here. Leave it empty to go back to the full name, {school.name}." in said
    assert "There is none yet." in said


def test_a_time_out_that_is_shorter_above_is_said_to_count(heads, school, trust, trusts):
    Settings.objects.create(organisation=school, idle_minutes=25)

    said = words(heads.get(PAGE))

    assert f"Set here, but {trust}’s, 20 minutes, counts because it is shorter." in said


def test_a_school_cannot_give_people_longer_than_its_trust_does(heads, trust, trusts):
    refused = words(heads.post(PAGE, NOTHING | {"idle_minutes": "21"}))

    assert (
        f"Give at most 20 minutes: what is set here can only be shorter than {trust}’s" in refused
    )
    assert heads.post(PAGE, NOTHING | {"idle_minutes": "20"}).status_code == 302


def test_an_older_longer_time_out_keeps_nothing_else_from_being_saved(heads, school, trusts):
    Settings.objects.create(organisation=school, idle_minutes=25)

    heads.post(PAGE, NOTHING | {"idle_minutes": "25", "colour": "#003366"})

    assert (settings_of(school).colour, settings_of(school).idle_minutes) == ("#003366", 20)


def test_nobody_may_be_left_signed_in_for_more_than_a_school_day(heads, settings):
    settings.IDLE_MINUTES = 720

    said = words(heads.post(PAGE, NOTHING | {"idle_minutes": "481"}))

    assert "Give at most 480 minutes, a school day" in said


def test_what_is_left_empty_is_the_trusts_again(heads, school, trusts):
    given = {"colour": "#003366", "idle_minutes": "10", "digest_hour": "9", "digest_days": ["2"]}
    heads.post(PAGE, NOTHING | given)
    assert counts(school)["digest_days"] == "2"

    heads.post(PAGE, NOTHING)

    assert counts(school) == TRUSTS


def test_removing_a_logo_brings_the_trusts_back(heads, school, trust):
    for place, png in ((trust, b"the trust's"), (school, b"its own")):
        Logo.objects.create(organisation=place, png=png)
    assert f"Without it, the pages show {trust}’s." in words(heads.get(PAGE))

    heads.post(f"{PAGE}logo/")

    assert heads.get(LOGO).content == b"the trust's"


MIGRATION = import_module("clausewise.features.people.migrations.0010_inherited_settings")
KEPT_UNTIL_NOW = {"colour": "#1f5a53", "idle_minutes": 30, "digest_hour": 7, "digest_days": "12"}


def test_what_stood_at_its_default_before_there_was_anything_to_inherit_was_not_set(school):
    rows = Settings.objects.filter(organisation=school)
    Settings.objects.create(organisation=school, **KEPT_UNTIL_NOW)

    MIGRATION.unset(apps, None)
    assert rows.values_list(*TRUSTS).get() == ("", None, None, "12")

    MIGRATION.set_again(apps, None)
    assert rows.values(*TRUSTS).get() == KEPT_UNTIL_NOW
