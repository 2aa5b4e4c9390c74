"""That a child must not be shown everyone sees who may see pupils; why, the safeguarding leads."""

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import FlagReason, Pupil, index_pupils
from pages import words

HERE = "/o/little-eaton/people/"
WHY = "Hidden from the father in Derby"


@pytest.fixture
def flagged(school):
    pupil = Pupil.objects.create(
        organisation=school, first_name="Freya", last_name="Moss", do_not_publish=True
    )
    FlagReason.objects.create(pupil=pupil, reason=WHY)
    index_pupils([pupil])
    return pupil


def page_of(pupil):
    return f"{HERE}pupils/{pupil.ref}/"


@pytest.mark.parametrize("part", ["dsl", "deputy_dsl"])
def test_the_safeguarding_leads_read_why_and_that_is_on_record(signed_in, flagged, part):
    assert WHY in words(signed_in(part, "little-eaton").get(page_of(flagged)))

    acts = set(Entry.objects.values_list("act", flat=True))
    assert acts == {"people.saw_pupil", "people.read_flag_reason"}


@pytest.mark.parametrize("part", ["headteacher", "slt", "administrator", "communications_manager"])
def test_others_see_that_it_stands_and_not_why(signed_in, flagged, part):
    response = signed_in(part, "little-eaton").get(page_of(flagged))

    assert "Must not be shown or named in any post." in words(response)
    assert "Derby" not in response.content.decode()


@pytest.mark.parametrize("part", ["dsl", "administrator"])
def test_the_reason_is_on_no_other_page_no_export_and_in_no_record(signed_in, flagged, part):
    client = signed_in(part, "little-eaton")
    pages = [
        client.get(f"{HERE}pupils/"),
        client.get(f"{page_of(flagged)}change/"),
        client.post(f"{HERE}find/", {"name": "derby"}),
        client.post(f"{HERE}find/", {"name": "moss"}),
        client.post(f"{HERE}pupils/export/"),
        client.get(f"{page_of(flagged)}flag/"),
    ]

    assert all("Derby" not in page.content.decode() for page in pages)
    assert "Derby" not in str(list(Entry.objects.values()))
    assert "Derby" not in str(FlagReason.objects.get())


def test_a_flag_is_set_with_its_reason_and_lifted_again(signed_in, flagged):
    client = signed_in("dsl", "little-eaton")
    client.post(f"{page_of(flagged)}flag/lift/")
    assert not Pupil.objects.get().do_not_publish
    assert not FlagReason.objects.exists()

    assert "Say why" in words(client.post(f"{page_of(flagged)}flag/", {"reason": ""}))
    client.post(f"{page_of(flagged)}flag/", {"reason": WHY})

    assert WHY in words(client.get(page_of(flagged)))
    assert "Derby" not in str(list(Entry.objects.values()))


def test_a_flag_that_came_with_an_import_has_no_reason(signed_in, flagged):
    FlagReason.objects.all().delete()

    assert "No reason has been given" in words(
        signed_in("dsl", "little-eaton").get(page_of(flagged))
    )


@pytest.mark.parametrize("part", ["headteacher", "administrator", "employee"])
@pytest.mark.parametrize("then", ["flag/", "flag/lift/"])
def test_nobody_else_sets_or_lifts_a_flag(signed_in, flagged, part, then):
    client = signed_in(part, "little-eaton")

    assert client.post(f"{page_of(flagged)}{then}", {"reason": "x"}).status_code == 403
    assert Pupil.objects.get().do_not_publish
