"""A school sets its own name, colour, logo and times; what cannot be read is refused."""

from io import BytesIO
from zlib import crc32

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.ExifTags import Base

from clausewise.features.audit.models import Entry
from clausewise.features.people.api import NOBODY, settings_of
from clausewise.features.people.models import Logo, Settings
from clausewise.features.people.school_settings.colours import contrast_with_white
from clausewise.features.people.school_settings.logos import BadLogoError, drawn_anew
from clausewise.features.people.school_settings.reading import look
from pages import words

PAGE = "/o/ash-lane/settings/"
GIVEN = {
    "display_name": "Ash Lane",
    "colour": "#003366",
    "idle_minutes": "15",
    "digest_hour": "6",
    "digest_days": ["1", "3"],
}


def picture(kind="PNG", size=(60, 30), **given):
    kept = BytesIO()
    Image.new("RGB", size, "navy").save(kept, kind, **given)
    return kept.getvalue()


def upload(content, name="logo.png"):
    file = BytesIO(content)
    file.name = name
    return file


@pytest.fixture
def school(world):
    return world.organisation("ash-lane")


@pytest.fixture
def heads(signed_in):
    return signed_in("headteacher", "ash-lane")


def test_what_is_set_is_kept_and_shown_at_the_head_of_the_pages(heads, school):
    response = heads.post(PAGE, GIVEN, follow=True)

    assert "The settings are saved." in words(response)
    kept = Settings.objects.get(organisation=school)
    assert (kept.display_name, kept.idle_minutes, kept.digest_hour) == ("Ash Lane", 15, 6)
    assert kept.digest_days == "13"
    page = heads.get("/home/").content.decode()
    assert '<span>Ash Lane<span class="site-name__product">' in page
    assert f"/o/ash-lane/look.css?v={school.pk}.{kept.turn}-" in page
    assert "background: #003366" in heads.get("/o/ash-lane/look.css").content.decode()


def test_the_record_says_what_changed_without_the_name(heads, school, world):
    heads.post(PAGE, GIVEN)

    entry = Entry.objects.get(act="organisations.settings_changed")
    assert (entry.by, entry.about) == (
        world.person("headteacher", "ash-lane").ref,
        f"organisation:{school.ref}",
    )
    assert entry.details["changed"] == sorted(GIVEN)
    assert entry.details["colour"] == "#003366"
    assert "Ash Lane" not in str(entry.details)


def test_until_something_is_set_there_are_defaults(heads, school):
    chosen = settings_of(school)

    assert (chosen.name, chosen.idle_minutes, chosen.digest_days) == (school.name, 30, "12345")
    assert heads.get(PAGE).context["form"]["digest_days"].value() == []
    assert "#1f5a53" in heads.get("/o/ash-lane/look.css").content.decode()


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("colour", "#ffdd00", "too hard to read (1.3 to 1, and at least 4.5 to 1 is needed)"),
        ("colour", "blue", "Give the code of a colour"),
        ("colour", "#12345", "six digits or letters"),
        ("colour", "};*{", "six digits or letters"),
        ("idle_minutes", "4", "at least 5 minutes"),
        (
            "idle_minutes",
            "481",
            "Give at most 30 minutes: what is set here can only be shorter than the site’s",
        ),
        ("idle_minutes", "half an hour", "as a whole number"),
        ("digest_hour", "24", "Choose an hour from the list"),
        ("digest_days", ["8"], "Choose days from Monday to Sunday"),
        ("display_name", "x" * 61, "Use at most 60 letters"),
        ("display_name", "Ash\0Lane", "a character that cannot be shown"),
        ("display_name", "Ash\u202eLane", "a character that cannot be shown"),
        ("display_name", "=1+1", "begins with “=”"),
        ("display_name", "@Ash Lane", "begins with “@”"),
        ("colour", "#" * 9, "six digits or letters"),
        ("logo", upload(b""), "The file is empty"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(heads, field, value, why):
    assert why in words(heads.post(PAGE, GIVEN | {field: value}))
    assert not Settings.objects.exists()


@pytest.mark.parametrize("text", ["003366", " #003366 ", "#003366".upper()])
def test_a_colours_code_is_read_as_people_write_it(heads, school, text):
    heads.post(PAGE, GIVEN | {"colour": text})

    assert settings_of(school).colour == "#003366"


COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLOURS)
def test_contrast_runs_from_1_to_21(colour):
    assert 1 <= contrast_with_white(colour) <= 21.0001


@given(COLOURS, st.sampled_from([1, 3, 5]))
def test_a_darker_colour_is_never_harder_to_read_on(colour, at):
    darker = f"{colour[:at]}00{colour[at + 2 :]}"

    assert contrast_with_white(darker) >= contrast_with_white(colour)


@pytest.mark.parametrize(
    ("colour", "expected"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54)]
)
def test_contrast_is_what_wcag_says(colour, expected):
    assert contrast_with_white(colour) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_logo_is_drawn_anew_and_served_as_nothing_but_a_picture(heads, kind):
    heads.post(PAGE, GIVEN | {"logo": upload(picture(kind, (960, 320)), "x.html")})

    response = heads.get("/o/ash-lane/logo.png")

    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    served = Image.open(BytesIO(response.content))
    assert (served.format, served.size) == ("PNG", (480, 160))
    assert '<img class="site-name__logo"' in heads.get("/home/").content.decode()


def test_nothing_hidden_in_a_picture_is_kept():
    exif = Image.Exif()
    exif[Base.Artist] = "Amira Khan"
    given = picture("JPEG", exif=exif.tobytes()) + b"<script>alert(1)</script>"

    kept = drawn_anew(given)

    assert b"Amira" not in kept
    assert b"<script>" not in kept
    assert not Image.open(BytesIO(kept)).getexif()


BOMB = picture("PNG", (9_000, 9_000))


def said_to_be(width, height):
    """Return a small PNG whose header says that it is larger."""
    header = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    small = picture()
    return small[:12] + header + crc32(header).to_bytes(4, "big") + small[33:]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (b"", "no PNG, JPEG or WebP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "no PNG, JPEG or WebP"),
        (picture("GIF"), "no PNG, JPEG or WebP"),
        (picture()[:60], "no PNG, JPEG or WebP"),
        (bytes(1_000_001), "larger than 1 MB"),
        (said_to_be(60_000, 60_000), "wider or higher than 4000 pixels"),
        (BOMB, "wider or higher than 4000 pixels"),
    ],
)
def test_what_is_no_logo_is_refused_with_the_reason(given, why):
    with pytest.raises(BadLogoError, match=why):
        drawn_anew(given)


def test_a_bad_logo_is_refused_on_the_page_and_nothing_else_is_kept(heads):
    response = heads.post(PAGE, GIVEN | {"logo": upload(b"<svg/>")})

    assert "That is no PNG, JPEG or WebP picture." in words(response)
    assert not Settings.objects.exists()
    assert not Logo.objects.exists()


def test_a_logo_stays_until_it_is_removed(heads, school):
    heads.post(PAGE, GIVEN | {"logo": upload(picture())})
    heads.post(PAGE, GIVEN)
    assert "Remove the logo" in words(heads.get(PAGE))

    said = words(heads.post(f"{PAGE}logo/", follow=True))

    assert "The logo is removed." in said
    assert heads.get("/o/ash-lane/logo.png").status_code == 404
    assert Entry.objects.filter(act="organisations.logo_removed").count() == 1


def test_only_those_who_may_change_it_can(signed_in):
    client = signed_in("employee", "ash-lane")

    assert client.get(PAGE).status_code == 403
    assert client.post(f"{PAGE}logo/").status_code == 403
    assert client.get("/o/ash-lane/look.css").status_code == 200


@pytest.mark.parametrize("page", [PAGE, "/o/ash-lane/logo.png", "/o/ash-lane/look.css"])
def test_to_another_school_it_does_not_exist(signed_in, page):
    assert signed_in("headteacher", "little-eaton").get(page).status_code == 404


def test_whoever_belongs_to_several_sees_the_school_on_its_own_pages(signed_in):
    client = signed_in("trust_leader", "cadmus")

    assert "site-name__product" not in client.get("/home/").content.decode()
    assert "<span>Ash Lane Primary School<" in client.get("/o/ash-lane/").content.decode()


def test_the_look_takes_one_query(heads, django_assert_num_queries, rf, school):
    request = rf.get("/")
    request.organisation = school
    with django_assert_num_queries(1):
        assert look(request)["look"].name == school.name


def test_nobody_is_someone():
    with pytest.raises(PermissionDenied, match="nobody has signed in"):
        assert NOBODY.someone


def test_they_are_named_for_those_who_keep_the_site(school):
    assert "settings of" in str(Settings(organisation=school))
    assert "logo of" in str(Logo(organisation=school))
