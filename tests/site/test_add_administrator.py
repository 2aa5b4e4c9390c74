"""`clausewise add-administrator`: from an empty site to somebody who looks after a school."""

import json
import re
import smtplib

import pytest
from allauth.mfa.models import Authenticator
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import Appointment, Membership, Organisation, Person
from pages import words
from register import REGISTER, written
from sign_in_steps import PASSWORD, add_app, sign_in
from site_commands import printed, refused, run

NAME = "add-administrator"
SCHOOL = ("--name", "Ash Lane Primary School", "--kind", "school")
ANN = ("--email", "Ann@school.example", "--first-name", "Ann", "--last-name", "Lee")
BEN = ("--email", "ben@school.example", "--first-name", "Ben", "--last-name", "Ode")
FILES = "django.core.mail.backends.filebased.EmailBackend"


def path_in(said):
    """Return the path of the address that was printed for choosing a password."""
    return re.search(r"https?://[^/]+(/account/password/new/\S+/)", said)[1]


def choose_password(client, path):
    form = client.get(path)["Location"]
    return client.post(form, {"password1": PASSWORD}, follow=True)


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Check passwords in no time: that real ones take long is Django's business."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def ann(db):
    """Return a function that gives the first administrator a password and, if told, an app."""

    def come_in(*, app=False):
        said = printed(NAME, *SCHOOL, *ANN)
        choose_password(Client(), path_in(said))
        if app:
            add_app(Client(), Person.objects.get())
        return Person.objects.get()

    return come_in


def kept():
    """Count all that the command may make."""
    made = (Organisation, Person, Membership, Appointment, Entry)
    return [each.objects.count() for each in made]


def test_from_an_empty_site_an_administrator_gets_to_the_schools_page(client, db):
    assert "No school is set up here yet." in words(client.get("/"))
    said = printed(NAME, *SCHOOL, *ANN, "--policy", "cadmus")

    assert "Your password is set" in words(choose_password(client, path_in(said)))
    person = Person.objects.get(email="ann@school.example")
    page = "/o/ash-lane-primary-school/"
    sign_in(client, person)
    assert client.get(page)["Location"] == "/account/second-factor/needed/"
    add_app(client)

    shown = words(client.get(page))
    assert "Ash Lane Primary School" in shown
    assert "Appoint somebody" in shown
    assert "No school is set up" not in words(client.get("/"))


def test_all_of_it_is_recorded_as_the_commands(db):
    printed(NAME, *SCHOOL, *ANN)

    acts = ["added_organisation", "added_staff", "appointed", "made_link"]
    entries = Entry.objects.order_by("number")
    assert [each.act for each in entries] == [f"people.{act}" for act in acts]
    assert {(each.by, each.came_from) for each in entries} == {("", f"command {NAME}")}
    assert {each.organisation for each in entries} <= {Organisation.objects.get().ref}


def test_again_it_prints_a_fresh_address_and_doubles_nothing(db):
    first = printed(NAME, *SCHOOL, *ANN)
    before = kept()

    second = printed(NAME, *SCHOOL, *ANN)

    assert "is here already and stays as it is" in second
    assert "They administer it already." in second
    assert kept() == [*before[:-1], before[-1] + 1]  # one entry more
    choose_password(Client(), path_in(second))
    assert "does not work any more" in words(Client().get(path_in(first)))


def test_whoever_has_a_password_but_no_second_factor_gets_another_address(ann):
    ann()

    assert path_in(printed(NAME, "--slug", "ash-lane-primary-school", *ANN))


def test_whoever_is_in_already_is_told_so_and_keeps_what_they_have(ann):
    before = ann(app=True).password

    said = printed(NAME, *SCHOOL, *ANN)

    assert "They have a password and a second factor, so no new address is needed." in said
    assert "/password/new/" not in said
    assert Person.objects.get().password == before
    assert Authenticator.objects.exists()


def test_a_second_administrator_is_added_to_what_is_here(ann):
    ann()

    said = printed(NAME, "--slug", "ash-lane-primary-school", *BEN)

    assert "They are its administrator now." in said
    assert Appointment.objects.filter(role="administrator").count() == 2


def test_somebody_who_works_here_becomes_administrator_and_stays_what_they_are(world):
    person = world.person("employee", "ash-lane")

    printed(NAME, "--slug", "ash-lane", "--email", person.email)

    assert Membership.objects.filter(person=person).count() == 1
    assert Appointment.objects.get(person=person).role == "administrator"


def test_a_school_from_the_register_is_known_by_its_urn(db, tmp_path):
    register = tmp_path / "edubasealldata.csv"
    register.write_bytes(written(REGISTER).getvalue())
    printed("import-establishments", register, "--urn", "140001", "--take")

    said = printed(NAME, "--urn", "140001", *ANN)

    assert said.startswith("Dale Primary School – “the Dale” is here already")


def test_json_has_what_a_machine_needs(db):
    said = json.loads(printed(NAME, *SCHOOL, *ANN, "--slug", "ash", "--urn", "137484", "--json"))

    assert said["organisation"] == "ash"
    assert said["page"].endswith("/o/ash/")
    assert (said["organisation_is_new"], said["role_is_new"], said["sent"]) == (True, True, False)
    assert path_in(said["link"])
    assert Organisation.objects.get().urn == "137484"


def test_json_has_no_address_for_whoever_is_in(ann):
    ann(app=True)

    said = json.loads(printed(NAME, *SCHOOL, *ANN, "--json"))

    assert (said["link"], said["organisation_is_new"], said["role_is_new"]) == (None, False, False)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ((*SCHOOL, "--email", "ann"), "give --first-name and --last-name too: the person `ann`"),
        ((*SCHOOL, *ANN, "--email", "ann@"), "--email `ann@`: Enter a valid email address."),
        ((*SCHOOL, *ANN, "--first-name", "A" * 81), "at most 80 characters"),
        ((*SCHOOL, *ANN, "--slug", "ash lane"), "--slug `ash lane`: Enter a valid"),
        ((*SCHOOL, *ANN, "--policy", "hogwarts"), "no policy `hogwarts`: use one of cadmus, "),
        ((*SCHOOL, *ANN, "--kind", "castle"), "is not one of 'trust', 'federation', 'school'"),
        ((*SCHOOL, *ANN, "--urn", "12"), "`12` is no URN: it has six figures"),
        ((*SCHOOL,), "give --email too"),
        (ANN, "give --name and --kind too"),
        ((*ANN, "--slug", "ash"), "give --name and --kind too: the organisation `ash` is new here"),
    ],
)
def test_what_is_wrong_is_said_with_what_is_allowed_and_nothing_is_made(db, given, complaint):
    assert complaint in refused(NAME, *given)

    assert kept() == [0, 0, 0, 0, 0]


def test_a_number_that_means_another_school_is_refused(world):
    Organisation.objects.filter(slug="ash-lane").update(urn="137484")

    other = refused(NAME, "--slug", "little-eaton", "--urn", "137484", *ANN)
    assert "the school with URN 137484 is `ash-lane` here" in other
    same_name = refused(NAME, "--name", "Ash Lane", "--urn", "137485", *ANN)
    assert "`ash-lane` is another school here, with URN 137484" in same_name


def test_spaces_around_what_is_given_do_not_count(db):
    names = ("--first-name", " Ann", "--last-name", "Lee ")
    printed(NAME, "--name", " Hill ", "--kind", "nursery", "--email", " a@hill.example", *names)

    assert (Organisation.objects.get().name, Organisation.objects.get().slug) == ("Hill", "hill")
    assert (Person.objects.get().full_name, Person.objects.get().email) == (
        "Ann Lee",
        "a@hill.example",
    )


def test_a_name_without_letters_still_gets_an_address(db):
    printed(NAME, "--name", "†", "--kind", "nursery", *ANN)

    assert Organisation.objects.get().slug == "school"


def test_whoever_has_left_is_not_let_in_again(world):
    person = world.person("employee", "ash-lane")
    Person.objects.filter(pk=person.pk).update(is_active=False)
    before = kept()

    said = refused(NAME, *SCHOOL, "--email", person.email)

    assert "has left, and their account is closed" in said
    assert kept() == before


def test_it_is_sent_by_e_mail_if_that_is_asked_for(db, mailoutbox):
    said = printed(NAME, *SCHOOL, *ANN, "--send")

    assert "We have sent it to them as well." in said
    assert mailoutbox[0].to == ["ann@school.example"]
    assert path_in(mailoutbox[0].body) == path_in(said)
    assert Entry.objects.latest("number").act == "people.invited"


def test_without_a_mail_server_nothing_is_sent_or_made(db, settings, tmp_path):
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = FILES, str(tmp_path)

    assert "name one in CLAUSEWISE_EMAIL_HOST" in refused(NAME, *SCHOOL, *ANN, "--send")
    assert kept() == [0, 0, 0, 0, 0]


class Unwilling(EmailBackend):
    """A mail server that refuses whatever it is given."""

    def send_messages(self, messages):
        raise smtplib.SMTPServerDisconnected


def test_where_the_mail_server_refuses_nothing_is_made(db, settings):
    settings.EMAIL_BACKEND = f"{__name__}.{Unwilling.__name__}"

    result = run(NAME, *SCHOOL, *ANN, "--send")

    assert result.exit_code == 1
    assert "did not take the e-mail (SMTPServerDisconnected), so nothing was" in result.stderr
    assert kept() == [0, 0, 0, 0, 0]
