"""One table says who may do what, and it is the one that governors read."""

from hypothesis import given
from hypothesis import strategies as st

from clausewise.features.people.permissions import HELD, TABLE, held_by
from clausewise.features.people.roles import BY_NAME, MEMBER, ROLES
from features.people.permissions_page import PAGE, page

KNOWN = [*BY_NAME, MEMBER]


def test_the_page_for_governors_says_what_the_program_does():
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_permission_is_named_once_and_belongs_to_roles_that_exist():
    names = [each.name for each in TABLE]

    assert len(set(names)) == len(names)
    assert [each.name for each in TABLE if not set(each.roles) <= set(KNOWN)] == []
    assert [each.name for each in TABLE if not each.roles] == []


def test_every_role_falls_to_roles_that_exist_and_never_to_itself():
    for role in ROLES:
        assert set(role.falls_to) <= BY_NAME.keys() - {role.name}
        assert role.falls_to != ()


@given(st.sets(st.sampled_from([*KNOWN, "nobody", ""])), st.sampled_from(TABLE))
def test_somebody_may_do_just_what_one_of_their_roles_may(roles, permission):
    assert (permission.name in held_by(roles)) == bool(roles & set(permission.roles))


def test_a_role_that_is_not_known_gives_nothing():
    assert held_by({"superuser"}) == frozenset()
    assert "superuser" not in HELD
