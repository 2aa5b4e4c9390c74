"""A worker does all that is due, and what that leads to."""

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from clausewise.features.tasks.actions.notices import News, tell
from clausewise.features.tasks.kinds import kind_of
from clausewise.features.tasks.models import Notice
from clausewise.features.tasks.working import work_through


@pytest.mark.django_db(transaction=True)  # a worker closes connections that are old
def test_a_notice_is_sent_and_the_jobs_are_done(head, school, mail):
    tell(head, News(kind_of("concerns.alarm"), school, "1"), now=timezone.now())

    work_through()

    assert Notice.objects.get(kind="concerns.alarm").step == "sent"
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}
