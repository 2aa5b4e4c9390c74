"""A switch that is mistyped is refused: it never passes for one of the two that it may be."""

import pytest

from clausewise.site.environment import BadSettingError
from clausewise.site.switches import erases_nightly, is_demo, sends_heads, works_beside
from running_site import environment, run


def test_those_past_their_time_are_erased_nightly_unless_somebody_says_otherwise():
    assert erases_nightly({})
    assert not erases_nightly({"CLAUSEWISE_ERASING": "by-hand"})
    with pytest.raises(BadSettingError, match="Give `nightly`, or `by-hand`"):
        erases_nightly({"CLAUSEWISE_ERASING": "no"})


def test_chairs_are_sent_the_records_head_daily_unless_somebody_says_otherwise():
    assert sends_heads({})
    assert not sends_heads({"CLAUSEWISE_AUDIT_HEADS": "by-hand"})
    with pytest.raises(BadSettingError, match="Give `daily`, or `by-hand`"):
        sends_heads({"CLAUSEWISE_AUDIT_HEADS": "no"})


def test_a_worker_runs_beside_the_website_unless_somebody_says_otherwise():
    assert works_beside({})
    assert works_beside({"CLAUSEWISE_WORKER": "beside"})
    assert not works_beside({"CLAUSEWISE_WORKER": "apart"})
    with pytest.raises(BadSettingError, match="Give `beside`, or `apart`"):
        works_beside({"CLAUSEWISE_WORKER": "foo"})


def test_nobody_signs_in_as_the_demos_people_unless_somebody_says_so():
    assert not is_demo({})
    assert not is_demo({"CLAUSEWISE_DEMO": "no"})
    assert is_demo({"CLAUSEWISE_DEMO": "yes"})
    with pytest.raises(BadSettingError, match="Give `no`, or `yes`"):
        is_demo({"CLAUSEWISE_DEMO": "perhaps"})


@pytest.mark.parametrize("command", ["upgrade", "doctor"])
@pytest.mark.parametrize("name", ["CLAUSEWISE_WORKER", "CLAUSEWISE_DEMO"])
def test_a_site_does_not_start_with_a_switch_that_is_mistyped(tmp_path, command, name):
    said = run(command, env={**environment(tmp_path), name: "perhaps"}, code=2)

    assert f"{name} is 'perhaps'. Give `" in said
