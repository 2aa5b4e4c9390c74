"""The demo's heads find something to do on their first page."""

from clausewise.features.tasks.api import Task
from clausewise.site.demo.tasks import add_demo_tasks
from pages import words


def test_each_head_is_asked_once_to_check_the_settings(world, signed_in):
    add_demo_tasks()
    before = Task.objects.count()
    add_demo_tasks()

    said = words(signed_in("headteacher", "little-eaton").get("/home/"))
    assert Task.objects.count() == before > 10
    assert "Check your school’s name, colour and times Overdue" in said
