"""What a worker does each time it looks: hands out what is due, then does what is handed out."""

import secrets

from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker

from clausewise.features.tasks.schedule import tick

NAME = secrets.token_hex(8)


def work_through() -> None:
    """Do all that is due by now."""
    tick(timezone.now())
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=NAME,
        excluded_queue_names=[],
    )
    worker.run()
