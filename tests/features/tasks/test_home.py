"""One's first page: what needs one, what one waits for, what one can start."""

from datetime import timedelta

import pytest
from django.urls import reverse

from clausewise.features.people.api import Membership
from clausewise.features.tasks.dates import when
from clausewise.features.tasks.models import Task
from entering import enter_as
from pages import links, words

DAY = timedelta(days=1)


@pytest.fixture
def client_of(client):
    def sign_in(person):
        enter_as(client, person)
        return client

    return sign_in


def test_the_most_pressing_comes_first_with_its_date_in_words(add, client_of, head, today):
    add("posts.review", key="a", about=head)
    add("policies.sign", key="b", due=today)
    add("concerns.alarm", key="c", due=today - 3 * DAY)

    said = words(client_of(head).get("/home/"))

    assert said.index("Read a new report Overdue Was due on") < said.index(
        "Read and sign the policy Due today Due today"
    )
    assert said.index("Read and sign the policy") < said.index("Review a draft No date")
    assert "3 days ago" in said


@pytest.mark.parametrize(
    ("days", "word", "says"),
    [
        (-1, "Overdue", "1 day ago"),
        (0, "Due today", "Due today"),
        (1, "Due this week", "Due tomorrow"),
        (6, "Due this week", "Due on Tuesday 1 December"),
        (7, "Later", "Due on Wednesday 2 December"),
        (60, "Later", "2027"),
    ],
)
def test_a_date_is_a_word_and_a_day(a_monday, days, word, says):
    wednesday = a_monday + 2 * DAY
    found = when(wednesday + days * DAY, wednesday)

    assert found.word == word
    assert says in found.says


def test_an_empty_page_helps(client_of, assistant):
    said = words(client_of(assistant).get("/home/"))

    assert "Nothing needs you today." in said
    assert "Ask whether something is allowed" in said
    assert "Ash Lane Primary School" in said
    assert "What you have asked of others" not in said


def test_what_one_asked_of_others_is_there_until_it_is_done(add, client_of, assistant):
    task = add(by=assistant)
    page = client_of(assistant).get("/home/")
    assert "What you have asked of others Read and sign the policy" in words(page)
    assert f"/o/ash-lane/tasks/{task.ref}/" in links(page)


def test_the_menu_says_how_many_things_need_one(add, client_of, head, world):
    add(key="a")
    assert "1 thing needs you" in client_of(head).get("/").content.decode()

    add(key="b")
    assert "2 things need you" in client_of(head).get("/").content.decode()
    assert "need you" not in client_of(world.person("dpo", "cadmus")).get("/").content.decode()


def test_of_very_many_the_most_pressing_are_shown(add, client_of, head, school):
    first = add(key="first")
    given = {"kind": first.kind, "organisation": school, "role": "headteacher"}
    times = {"added_at": first.added_at, "changed_at": first.changed_at}
    Task.objects.bulk_create(Task(**given, **times, key=str(n)) for n in range(120))

    said = words(client_of(head).get("/home/"))

    assert said.count("Read and sign the policy No date") == 100
    assert "These are the most pressing 100" in said


def test_the_page_takes_the_same_queries_for_much_as_for_little(
    add, client_of, head, world, django_assert_num_queries
):
    add(key="a")
    few = client_of(head)
    few.get("/home/")  # the first look asks for what is missing
    with django_assert_num_queries(36):
        few.get("/home/")
    for number in range(30):
        add(key=f"b{number}")
    with django_assert_num_queries(36):
        few.get("/home/")


def test_a_task_says_where_who_and_by_whom(add, client_of, head, assistant):
    task = add(by=assistant)

    said = words(client_of(head).get(f"/o/ash-lane/tasks/{task.ref}/"))

    assert "Who has it Whoever is headteacher" in said
    assert f"Asked by {assistant}" in said


def test_it_is_ticked_off_from_its_page(add, client_of, head):
    task = add()
    address = f"/o/ash-lane/tasks/{task.ref}/"
    assert "Mark as done" in words(client_of(head).get(address))

    response = client_of(head).post(f"{address}finish/", follow=True)

    assert "It is done." in words(response)
    assert "Mark as done" not in words(client_of(head).get(address))


def test_whoever_asked_takes_it_back(add, client_of, assistant):
    task = add(by=assistant, person=assistant)
    address = f"/o/ash-lane/tasks/{task.ref}/"
    assert "It is no longer needed" in words(client_of(assistant).get(address))

    client_of(assistant).post(f"{address}cancel/")

    assert "No longer needed" in words(client_of(assistant).get(address))


def test_it_is_handed_to_a_colleague_by_their_address(add, client_of, head, assistant):
    task = add()
    address = f"/o/ash-lane/tasks/{task.ref}/"

    response = client_of(head).post(address, {"to": f" {assistant.email.upper()}"}, follow=True)

    assert "It is handed over." in words(response)
    task.refresh_from_db()
    assert task.taken_by == assistant
    assert f"Who has it {assistant}" in words(client_of(assistant).get(address))


@pytest.mark.parametrize("to", ["", "nobody@ash-lane.example", "headteacher@little-eaton.example"])
def test_it_is_not_handed_to_somebody_who_is_not_there(add, client_of, head, to):
    task = add()

    response = client_of(head).post(f"/o/ash-lane/tasks/{task.ref}/", {"to": to})

    assert "There is a problem" in words(response)
    assert (
        "Give the e-mail" in words(response) if not to else "Nobody at Ash Lane" in words(response)
    )


@pytest.mark.parametrize("act", ["", "finish/", "cancel/", "take/"])
def test_to_others_a_task_does_not_exist(add, client_of, world, act):
    task = add("concerns.see", role="dsl")
    for person in (world.person("headteacher", "ash-lane"), world.person("slt", "ash-lane")):
        reply = client_of(person).post(f"/o/ash-lane/tasks/{task.ref}/{act}")
        missing = client_of(person).post(f"/o/ash-lane/tasks/bcdfghjkmn/{act}")
        assert reply.status_code == missing.status_code
        assert reply.status_code in {403, 404}


@pytest.mark.parametrize(
    ("act", "given", "says"),
    [
        ("finish/", {}, "nobody can finish it any more"),
        ("cancel/", {}, "nobody can cancel it any more"),
        ("take/", {}, "nobody can hand it over any more"),
        ("", {"to": "employee@ash-lane.example"}, "nobody can hand it over any more"),
    ],
)
def test_whoever_comes_too_late_as_by_clicking_twice_is_told_so(
    add, client_of, head, act, given, says
):
    task = add()
    client_of(head).post(f"/o/ash-lane/tasks/{task.ref}/finish/")

    late = client_of(head).post(f"/o/ash-lane/tasks/{task.ref}/{act}", given)

    assert late.status_code == 409
    assert "That cannot be done This task is done" in words(late)
    assert says in words(late)


def test_whoever_waits_for_a_task_is_told_that_it_is_not_theirs_to_do(add, client_of, assistant):
    task = add(by=assistant)

    refused = client_of(assistant).post(f"/o/ash-lane/tasks/{task.ref}/finish/")

    assert refused.status_code == 409
    assert "This task is not yours to change. Ask whoever has it" in words(refused)


@pytest.fixture
def leaver(world, today):
    person = world.person("volunteer", "ash-lane")
    Membership.objects.filter(person=person).update(ends=today - DAY)
    return person


def test_what_a_leaver_left_is_listed_and_taken_over(add, client_of, head, leaver):
    task = add(person=leaver)
    page = client_of(head).get("/o/ash-lane/people/leavers/")
    assert "Read and sign the policy" in words(page)

    response = client_of(head).post(f"/o/ash-lane/tasks/{task.ref}/take/", follow=True)

    assert "It is yours now." in words(response)
    assert "Nothing waits for someone to take over." in words(response)
    assert "Read and sign the policy" in words(client_of(head).get("/home/"))


def test_what_a_leaver_took_over_is_listed_too(add, client_of, head, leaver):
    task = add()
    task.taken_by = leaver
    task.save()

    assert "Read and sign" in words(client_of(head).get("/o/ash-lane/people/leavers/"))


def test_a_concern_that_a_leaver_left_is_shown_to_the_safeguarding_lead_alone(
    add, client_of, head, leaver, world
):
    add("concerns.see", person=leaver)
    dsl = world.person("dsl", "ash-lane")

    assert "See to a concern" not in words(client_of(head).get("/o/ash-lane/people/leavers/"))
    assert "See to a concern" in words(client_of(dsl).get("/o/ash-lane/people/leavers/"))
    task = Task.objects.get()
    client_of(dsl).post(f"/o/ash-lane/tasks/{task.ref}/take/")
    task.refresh_from_db()
    assert task.taken_by == dsl


def test_leavers_lists_are_not_for_everyone(client_of, assistant):
    assert client_of(assistant).get("/o/ash-lane/people/leavers/").status_code == 403


def test_an_organisations_page_leads_to_what_one_may_run(client_of, head, assistant):
    runs = reverse("people:settings", args=["ash-lane"])

    assert runs in links(client_of(head).get("/o/ash-lane/"))
    assert runs not in links(client_of(assistant).get("/o/ash-lane/"))
