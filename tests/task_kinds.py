"""Kinds of task for tests, as features of later days will list theirs."""

from clausewise.features.tasks.kinds import Kind

REVIEW = Kind("posts.review", "Review a draft", "tasks:task", by_reference=True)
SIGN = Kind("policies.sign", "Read and sign the policy", "people:organisation", by_hand=True)
ALARM = Kind("concerns.alarm", "Read a new report", "people:organisation", urgent=True)
SECRET = Kind(
    "concerns.see",
    "See to a concern",
    "people:organisation",
    keeper="dsl",
    confidential=True,
)

ALL = (REVIEW, SIGN, ALARM, SECRET)
