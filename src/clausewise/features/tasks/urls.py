"""The addresses of one's first page, tasks, notices and calendars."""

from django.urls import path

from clausewise.features.tasks.views import calendar, home, notices, tasks

app_name = "tasks"

SCHOOL = "o/<slug:organisation>"

urlpatterns = [
    path("home/", home.home, name="home"),
    path("my/notices/", notices.own, name="own_notices"),
    path("my/calendar/", calendar.calendar, name="calendar"),
    path("my/calendar/stop/", calendar.stop, name="stop_calendar"),
    path("calendar/<str:secret>.ics", calendar.feed, name="feed"),
    path(f"{SCHOOL}/tasks/<slug:ref>/", tasks.task, name="task"),
    path(f"{SCHOOL}/tasks/<slug:ref>/finish/", tasks.finish, name="finish"),
    path(f"{SCHOOL}/tasks/<slug:ref>/cancel/", tasks.cancel, name="cancel"),
    path(f"{SCHOOL}/tasks/<slug:ref>/take/", tasks.take, name="take"),
    path(f"{SCHOOL}/notices/", notices.notices, name="notices"),
    path(f"{SCHOOL}/notices/where/", notices.hooks, name="hooks"),
    path(f"{SCHOOL}/notices/where/new-key/", notices.renew, name="renew_key"),
    path(f"{SCHOOL}/notices/<slug:ref>/again/", notices.again, name="again"),
]
