"""Every route, as every role in every organisation: nobody opens or reads what is not theirs."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, path
from django.utils import timezone
from django.utils.html import escape

from clausewise.features.people.api import Membership, Organisation, Person, viewer_of
from clausewise.site.demo.world import EXAMPLES
from clausewise.ui.permissions import PUBLIC, needs, public
from crawl.crawler import Crawler
from crawl.routes import every_route
from crawl.things import Thing, everything, furnish

SLUGS = [slug for each in EXAMPLES for slug in (each.policy, *(s.slug for s in each.schools))]


def one_of_each_role(slug):
    """Return the people of an organisation, of those who may do just the same only the first."""
    members = Membership.objects.filter(organisation__slug=slug).select_related("person")
    people = [each.person for each in members.order_by("pk")]
    roles = {each: viewer_of(each, timezone.localdate()).roles for each in reversed(people)}
    return {frozenset(held.items()): each for each, held in roles.items()}.values()


@pytest.mark.parametrize("slug", SLUGS)
def test_nobody_opens_or_reads_what_is_not_theirs(world, slug, settings):
    settings.NAVIGATION_COUNTS = {}  # the menu is the same on every page, and counted elsewhere
    furnish(world)
    things = everything()
    guarded = [route for route in every_route() if route.permission != PUBLIC]

    for person in one_of_each_role(slug):
        assert list(Crawler(person, guarded).complaints(things)) == []


@pytest.mark.parametrize("slug", ["cadmus", "ash-lane", "little-eaton"])
def test_nobody_does_by_a_form_or_finds_what_is_not_theirs(world, slug, settings):
    settings.NAVIGATION_COUNTS = {}
    furnish(world)
    things = everything()
    guarded = [route for route in every_route() if route.permission != PUBLIC]

    for person in one_of_each_role(slug):
        assert list(Crawler(person, guarded).sends(things)) == []


@pytest.mark.parametrize("part", ["employee", "headteacher"])
def test_pages_that_are_open_to_everyone_show_nobody_elses_people(world, part):
    crawler = Crawler(world.person(part, "ash-lane"), every_route())

    assert list(crawler.complaints(everything())) == []


def test_the_crawl_knows_what_every_route_may_name(world):
    known = everything()

    assert [r.template for r in every_route() if not r.kinds() <= known.keys()] == []


def test_the_crawl_goes_to_every_organisation_of_the_demo(world):
    assert sorted(SLUGS) == sorted(each.slug for each in Organisation.objects.all())


@pytest.fixture
def crawl(world, settings):
    """Return a function that crawls one made-up page as a teaching assistant of Ash Lane."""

    def crawl_page(view):
        pages = [path("o/<slug:organisation>/x/", view)]
        settings.ROOT_URLCONF = (*pages, *get_resolver().url_patterns)
        crawler = Crawler(world.person("employee", "ash-lane"), every_route(pages))
        return list(crawler.complaints(everything()))

    return crawl_page


def test_a_page_that_opens_without_the_permission_is_caught(crawl):
    @public
    def careless(request, organisation=None):
        return HttpResponse()

    vars(careless)["permission"] = "audit.read"

    assert "/o/ash-lane/x/: got 200, not one of [403, 404]" in crawl(careless)[0]


def test_a_page_that_is_shut_to_those_who_may_open_it_is_caught(crawl):
    @needs("audit.read")
    def mislabelled(request):
        return HttpResponse()

    vars(mislabelled)["permission"] = "home.see"

    assert "/o/ash-lane/x/: got 403, not one of [200, 302, 405]" in crawl(mislabelled)[0]


@pytest.mark.parametrize("told", ["full_name", "email", "ref"])
def test_a_page_that_tells_of_somebody_elsewhere_is_caught(crawl, told):
    @needs("home.see")
    def leaking(request):
        stranger = Person.objects.get(email="headteacher@brookside.example")
        return HttpResponse(f"<p>{escape(getattr(stranger, told))}")

    assert "can read" in crawl(leaking)[0]


@pytest.mark.parametrize("part", ["employee", "headteacher"])
def test_what_is_not_yours_looks_and_costs_the_same_as_what_does_not_exist(
    world, signed_in, part, django_assert_num_queries
):
    client = signed_in(part, "ash-lane")
    pages = []

    for slug in ("brookside", "no-such-school"):
        with django_assert_num_queries(11):
            pages.append(client.get(f"/o/{slug}/").content.replace(slug.encode(), b""))

    assert pages[0] == pages[1]


def test_anything_of_another_school_costs_the_same_as_what_does_not_exist(world, signed_in):
    furnish(world)
    here, ours = Thing("ash-lane"), world.organisation("ash-lane").pk
    client, things = signed_in("headteacher", "ash-lane"), everything()
    routes = [each for each in every_route() if each.names[:1] == ("organisation",)]
    told = {}

    for route in (each for each in routes if len(each.names) == 2):
        (kind,) = route.kinds() - {"organisation"}
        strange = [each for each in things[kind] if each.organisation not in {ours, 0}]
        for thing in (strange[0], strange[-1]):
            address = route.template % {"organisation": here.slug, route.names[1]: thing.slug}
            with CaptureQueriesContext(connection) as asked:
                status = client.get(f"/{address}").status_code
            told.setdefault(route.template, []).append((status, len(asked)))

    assert [template for template, (yours, nobodys) in told.items() if yours != nobodys] == []
    assert len(told) > 20
