import pytest
import yaml

from clausewise.documents.suggest.conditions import write_boxes
from documents.suggest.policies import pack
from engine.small_packs import REAL, pack_of

RULE = """
- id: rule
  clause: "1"
  effect: forbid
  when: {conditions}
"""


@pytest.mark.parametrize(
    "conditions",
    [
        "{activity: post}",
        "{activity: [post, discuss], disrepute: yes}",
        "{counterpart_age: {below: 18}}",
        "{counterpart_age: {not: 18}}",
        "{administrators: 2}",
        "{counterpart: {stated: pupil}}",
        "{counterpart: {known: no}}",
        "{counterpart: pupil, any: [{counterpart: {known: no}}]}",
        "[{activity: post}, {activity: browse, time: working}]",
    ],
)
def test_conditions_written_are_read_back_the_same(conditions):
    when = pack_of(RULE.format(conditions=conditions)).rules[0].when

    written = yaml.safe_dump(write_boxes(when), default_flow_style=True, width=9999)

    assert pack_of(RULE.format(conditions=written)).rules[0].when == when


@pytest.mark.parametrize("slug", REAL)
def test_conditions_of_the_policies_at_work_are_read_back_the_same(slug):
    rules = pack(slug).rules[::4]
    texts = [
        yaml.safe_dump(write_boxes(r.when), default_flow_style=True, width=9999) for r in rules
    ]

    read = [pack_of(RULE.format(conditions=text)).rules[0].when for text in texts]

    assert read == [rule.when for rule in rules]
