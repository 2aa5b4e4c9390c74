"""The addresses of people, of their import, and of how long they are kept."""

from django.urls import path

from clausewise.features.people.views import families, finding, importing, keeping, pupils, staff

HERE = "o/<slug:organisation>/people/"
PUPIL = f"{HERE}pupils/<slug:ref>/"
FILE = f"{HERE}import/<slug:ref>/"
STAFF, PUPILS = {"kind": "staff"}, {"kind": "pupils"}

urlpatterns = [
    path(HERE, staff.staff, name="staff"),
    path(f"{HERE}find/", finding.find, name="find"),
    path(f"{HERE}staff/add/", staff.add_staff, name="add_staff"),
    path(f"{HERE}staff/<slug:ref>/", staff.staff_member, name="staff_member"),
    path(f"{HERE}staff/<slug:ref>/change/", staff.change_staff, name="change_staff"),
    path(f"{HERE}pupils/", pupils.pupils, name="pupils"),
    path(f"{HERE}pupils/add/", pupils.add_pupil, name="add_pupil"),
    path(f"{HERE}pupils/export/", pupils.export_pupils, name="export_pupils"),
    path(PUPIL, pupils.pupil, name="pupil"),
    path(f"{PUPIL}change/", pupils.change_pupil, name="change_pupil"),
    path(f"{PUPIL}flag/", pupils.flag_pupil, name="flag_pupil"),
    path(f"{PUPIL}flag/lift/", pupils.lift_flag, name="lift_flag"),
    path(f"{PUPIL}contacts/add/", families.add_contact, name="add_contact"),
    path(f"{PUPIL}contacts/<slug:contact>/", families.change_contact, name="change_contact"),
    path(f"{HERE}contacts/<slug:ref>/", families.contact, name="contact"),
    path(f"{HERE}import/", importing.start, name="import"),
    path(FILE, importing.columns, name="import_columns"),
    path(f"{FILE}check/", importing.check, name="import_check"),
    path(f"{FILE}apply/", importing.apply, name="import_apply"),
    path(f"{FILE}rows-to-mend/", importing.bad_rows, name="import_bad_rows"),
    path(f"{FILE}delete/", importing.give_up, name="import_give_up"),
    path(f"{HERE}keeping/", keeping.keeping, name="keeping"),
    path(f"{HERE}keeping/erase/", keeping.erase, name="erase"),
    path(f"{HERE}staff/<slug:ref>/hold/", keeping.hold, STAFF, name="hold_staff"),
    path(f"{HERE}staff/<slug:ref>/hold/lift/", keeping.lift_hold, STAFF, name="lift_staff"),
    path(f"{PUPIL}hold/", keeping.hold, PUPILS, name="hold_pupil"),
    path(f"{PUPIL}hold/lift/", keeping.lift_hold, PUPILS, name="lift_pupil"),
]
