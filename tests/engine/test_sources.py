import pytest

from clausewise.engine.errors import FactError
from clausewise.engine.sources import Source, split_sources


def test_a_bare_value_was_said_by_the_person_who_asks():
    assert split_sources({"activity": "post"}) == (
        {"activity": "post"},
        {"activity": Source.PERSON},
    )


def test_an_entry_says_where_its_value_came_from():
    facts, sources = split_sources(
        {
            "names_pupil": {"value": True, "source": "check"},
            "image_consent": {"value": "none", "source": "record"},
            "account": {"value": "personal"},
        }
    )

    assert facts == {"names_pupil": True, "image_consent": "none", "account": "personal"}
    assert list(sources.values()) == [Source.CHECK, Source.RECORD, Source.PERSON]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"source": "check"}, "`names_pupil` has no `value`"),
        (
            {"value": True, "source": "rumour"},
            "`names_pupil` cannot come from `rumour`: use one of",
        ),
        ({"value": True, "source": None}, "`names_pupil` cannot come from `None`"),
    ],
)
def test_an_entry_that_says_too_little_is_refused(entry, message):
    with pytest.raises(FactError, match=message):
        split_sources({"names_pupil": entry})
