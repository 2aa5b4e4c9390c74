"""An organisation's pages exist for those who belong to it, and for nobody else."""

import pytest

from pages import words


@pytest.mark.parametrize(
    ("part", "home"),
    [("employee", "little-eaton"), ("headteacher", "ash-lane"), ("governor", "brookside")],
)
def test_whoever_belongs_sees_the_page_of_their_school(signed_in, world, part, home):
    response = signed_in(part, home).get(f"/o/{home}/")

    assert response.status_code == 200
    assert world.organisation(home).name in words(response)


@pytest.mark.parametrize("other", ["little-eaton", "ash-lane", "cadmus", "no-such-school"])
def test_to_others_a_school_does_not_exist(signed_in, other):
    assert signed_in("headteacher", "brookside").get(f"/o/{other}/").status_code == 404


def test_a_role_in_the_trust_counts_in_each_of_its_schools(signed_in):
    client = signed_in("trust_officer", "cadmus")

    assert client.get("/o/ash-lane/").status_code == 200
    assert client.get("/o/brookside/").status_code == 404


@pytest.mark.parametrize("slug", ["little-eaton", "no-such-school"])
def test_whoever_has_not_signed_in_is_asked_to_and_told_nothing(client, db, slug):
    response = client.get(f"/o/{slug}/")

    assert response["Location"] == f"/account/sign-in/?next=/o/{slug}/"
