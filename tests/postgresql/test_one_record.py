"""Behind the walls of one school, the audit record is still one chain for all."""

import pytest

from careless import inside
from clausewise.features.audit.api import check, record, within
from clausewise.features.audit.heads import noted_head
from clausewise.features.people.api import Membership, Person
from clausewise.features.tasks.models import Hook


def act(slug):
    head = Person.objects.get(email=f"headteacher@{slug}.example")
    return record(head, "people.noted_absence", head).number


@pytest.mark.django_db(transaction=True)
def test_requests_of_two_schools_add_to_one_chain_and_move_its_head(full, signed_in):
    first = inside(signed_in("headteacher", "ash-lane"), lambda: act("ash-lane"))
    second = inside(signed_in("headteacher", "brookside"), lambda: act("brookside"))

    assert (second, noted_head().number) == (first + 1, first + 1)
    with within([]):
        assert check().findings == ()


def test_the_file_of_the_record_holds_the_schools_entries_though_it_is_sent_after_the_request(
    full, signed_in
):
    client = signed_in("headteacher", "ash-lane")

    with within([]):
        sent = client.get("/o/ash-lane/audit/export/")
        lines = b"".join(sent.streaming_content).decode().splitlines()
        afterwards = Membership.objects.count()

    assert (len(lines), afterwards) == (2, 0)


def test_ones_own_hook_is_shown_where_one_belongs_and_nowhere_else(full):
    person = full.person("dsl", "ash-lane")
    Hook.objects.create(person=person, channel="teams", url="https://hooks.school.example/1")
    shown = {}

    for slug in ("ash-lane", "brookside"):
        with within([full.organisation(slug).pk]):
            shown[slug] = Hook.objects.count()

    assert shown == {"ash-lane": 1, "brookside": 0}
