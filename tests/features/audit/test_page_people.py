"""Finding a person's entries by part of a name: sent, never in an address, and with no script."""

import pytest

from clausewise.features.audit.models import Entry
from clausewise.features.people.models import DirectoryKey, Person
from pages import fields, links, words

PAGE = "/o/ash-lane/audit/"
NOBODY = "Nobody in this record has that in their name or address."


@pytest.fixture
def head(signed_in, own_acts):
    return signed_in("headteacher", "ash-lane")


@pytest.fixture
def people(done):
    """Return a function that makes people of these names who each did something here."""

    def make(*names):
        found = []
        for n, (first, last) in enumerate(names):
            email = f"{first}.{last}.{n}@ash-lane.example"
            found.append(Person.objects.create_user(email, first_name=first, last_name=last))
            done("ash-lane", by=found[-1])
        return found

    return make


def test_part_of_a_name_leads_to_what_the_person_did_at_an_address_without_it(head, people):
    zora, _ = people(("Zora", "Quill"), ("Ned", "Marsh"))

    response = head.post(PAGE, {"who": " quil ", "act": "thing.done"})

    assert response["Location"] == f"{PAGE}?act=thing.done&person={zora.ref}"
    said = words(head.get(response["Location"]))
    assert "Zora Quill did thing" in said
    assert "Ned Marsh did" not in said
    assert "Only what Zora Quill did is shown." in said


@pytest.mark.parametrize("typed", ["quill zora", "ZORA.Q", "Zora Quill"])
def test_words_are_found_in_any_order_and_in_addresses(head, people, typed):
    zora, _ = people(("Zora", "Quill"), ("Zora", "Marsh"))

    assert head.post(PAGE, {"who": typed})["Location"] == f"{PAGE}?person={zora.ref}"


def test_where_several_may_be_meant_one_is_chosen_by_a_link(head, people):
    zora, zoe = people(("Zora", "Quill"), ("Zoe", "Quill"))

    response = head.post(PAGE, {"who": "quill", "day": "2026-11-01"})

    assert "Who do you mean? Zoe Quill Zora Quill" in words(response)
    assert "did thing" not in words(response)
    for each in (zora, zoe):
        assert f"?day=2026-11-01&person={each.ref}" in links(response)
    assert not any("quill" in link.lower() for link in links(response))


def test_namesakes_are_told_apart_by_their_references(head, people):
    one, other = people(("Zora", "Quill"), ("Zora", "Quill"))

    said = words(head.post(PAGE, {"who": "zora"}))

    assert f"Zora Quill ({one.ref})" in said
    assert f"Zora Quill ({other.ref})" in said


def test_of_many_twenty_are_listed(head, people):
    people(*((f"Zora{n}", "Quill") for n in range(21)))

    response = head.post(PAGE, {"who": "zora"})

    assert sum("person=" in link for link in links(response)) == 20
    assert "There are more. Write more of the name." in words(response)


def test_whom_nobody_bears_is_said_and_nothing_is_shown(head, done):
    done("ash-lane")

    response = head.post(PAGE, {"who": "<b>Quill"})

    assert response.status_code == 400
    assert NOBODY in words(response)
    assert "did thing" not in words(response)
    assert 'value="&lt;b&gt;Quill"' in response.content.decode()


def test_whoever_did_nothing_here_is_not_found(head, world, done):
    stranger = world.person("headteacher", "brookside")
    done("brookside", by=stranger)

    assert NOBODY in words(head.post(PAGE, {"who": stranger.last_name}))


def test_whoever_did_only_what_one_must_not_see_is_not_found(head, done, settings, people):
    settings.AUDIT_HIDES = ("audit_record.hides",)
    quill = Person.objects.create_user("q@ash-lane.example", first_name="Zora", last_name="Quill")
    done("ash-lane", "case.opened", name="case:secret", by=quill)
    done("ash-lane", "case.noted", restricted="nobody.may", by=quill)

    assert NOBODY in words(head.post(PAGE, {"who": "quill"}))
    assert head.get(PAGE, {"person": quill.ref}).status_code == 400


def test_who_was_erased_is_found_by_the_reference(head, people):
    (quill,) = people(("Zora", "Quill"))
    ref = quill.ref
    quill.delete()

    location = head.post(PAGE, {"who": ref})["Location"]

    assert location == f"{PAGE}?person={ref}"
    assert f"Only what person {ref} did is shown." in words(head.get(location))


def test_a_directory_is_found_by_the_name_of_its_key(head, done, world):
    school = world.organisation("ash-lane")
    key = DirectoryKey.objects.create(organisation=school, name="Entra", digest="x")
    done("ash-lane", by=key)

    assert head.post(PAGE, {"who": "entra"})["Location"] == f"{PAGE}?person={key.ref}"


def test_a_person_chosen_stays_chosen_until_another_name_is_written(head, people):
    zora, ned = people(("Zora", "Quill"), ("Ned", "Marsh"))
    page = head.get(PAGE, {"person": zora.ref})
    kept = dict(fields(page))["person"]

    assert head.post(PAGE, {"person": kept, "who": "", "act": "thing.done"})["Location"] == (
        f"{PAGE}?person={zora.ref}&act=thing.done"
    )
    other = head.post(PAGE, {"person": kept, "who": "marsh"})
    assert other["Location"] == f"{PAGE}?person={ned.ref}"
    assert PAGE in links(page)  # shows everything again


def test_nothing_typed_and_nothing_chosen_leads_to_everything(head):
    assert head.post(PAGE, {"who": "", "act": "", "day": ""})["Location"] == PAGE


def test_what_is_wrong_beside_the_name_is_said(head, people):
    people(("Zora", "Quill"))

    response = head.post(PAGE, {"who": "quill", "day": "yesterday"})

    assert response.status_code == 400
    assert "Write the day like" in words(response)


def test_a_name_in_an_address_is_not_read_and_not_recorded(head, people):
    people(("Zora", "Quill"), ("Ned", "Marsh"))

    assert "Ned Marsh did thing" in words(head.get(PAGE, {"who": "quill"}))
    assert Entry.objects.latest("number").details == {}


def test_listing_who_may_be_meant_is_recorded_without_the_name(head, people):
    people(("Zora", "Quill"), ("Zoe", "Quill"))

    head.post(PAGE, {"who": "quill"})

    entry = Entry.objects.latest("number")
    assert (entry.act, entry.details) == ("audit.read", {})


def test_a_search_takes_the_same_queries_however_many_acted(
    head, people, django_assert_num_queries
):
    for n in (2, 30):
        people(*((f"Zora{n}", "Quill") for _ in range(n)))
        with django_assert_num_queries(20):
            head.post(PAGE, {"who": "quill"})


def test_the_form_sends_to_the_page_also_from_the_file_that_was_refused(head):
    response = head.get("/o/ash-lane/audit/export/", {"day": "yesterday"})

    assert f'<form method="post" action="{PAGE}"' in response.content.decode()
