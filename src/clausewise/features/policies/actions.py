"""What people do with the policies' answers."""

from datetime import datetime

from clausewise.engine.answers import Answer
from clausewise.engine.replay import record, replay_id
from clausewise.features.policies.models import KeptAnswer


def keep_answer(answer: Answer, *, now: datetime) -> KeptAnswer:
    """Keep an answer so that it can be replayed; kept again, it is the one kept before."""
    kept = record(answer)
    found, _ = KeptAnswer.objects.get_or_create(
        name=replay_id(kept), defaults={"record": kept, "kept_at": now}
    )
    return found
