from clausewise.documents.suggest.names import own_names, without_names

NAME = "the Happy Children Partnership"


def test_a_name_used_often_is_read_as_the_school():
    names = own_names([f"Staff of {NAME} must not post.", f"{NAME} may act.", f"Tell {NAME}."])

    assert without_names(f"Contact {NAME} first.", names) == "Contact the school first."


def test_a_name_used_once_is_left_alone():
    assert without_names(NAME, own_names([NAME])) == NAME


def test_somebodys_role_is_no_name():
    assert own_names(["Ask the Head of School."] * 3) is None
