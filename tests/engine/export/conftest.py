import pytest

from clausewise.engine.loading import load_pack
from clausewise.engine.policy import Policy
from clausewise.engine.vocabulary import read_vocabulary

VOCABULARY = """
version: 1
facts:
  role: {type: enum, values: [employee, governor, helper]}
  activity: {type: enum, values: [post, message, connect, browse]}
  in: {type: enum, values: [a, b]}
  age: {type: int, min: 0, max: 9}
  shown: {type: bool}
  approval_head: {type: enum, approval_of: head, values: [none, verbal, written, refused]}
  approval_slt: {type: enum, approval_of: slt, values: [none, verbal, written, refused]}
"""
PACK = """
pack: small
title: A small policy
owner: A small school
version: "1"
covers: [employee, governor]
clauses: [{{id: "1 a", kind: rule, summary: "Take care."}}]
rules:
{rules}
"""


@pytest.fixture
def policy():
    """Make a policy of rules: each the text of one, its id and clause left out."""

    def make(*rules):
        listed = [f'- {{id: r{i}, clause: "1 a", {rule}}}' for i, rule in enumerate(rules, 1)]
        text = PACK.format(rules="\n".join(listed))
        return Policy(load_pack({"pack.yaml": text}, read_vocabulary(VOCABULARY)))

    return make
