"""The addresses of organisations and people."""

from django.urls import path

from clausewise.features.people.school_settings import views as school_settings
from clausewise.features.people.sign_in import account
from clausewise.features.people.views import (
    absences,
    addresses,
    appointing,
    declarations,
    establishments,
    joining,
    organisation,
)

app_name = "people"

HERE = "o/<slug:organisation>/"
PERSON = f"{HERE}people/staff/<slug:ref>/"

urlpatterns = [
    path("o/<slug:organisation>/settings/", school_settings.change, name="settings"),
    path("o/<slug:organisation>/settings/logo/", school_settings.unset_logo, name="unset_logo"),
    path("o/<slug:organisation>/logo.png", school_settings.logo, name="logo"),
    path("o/<slug:organisation>/look.css", school_settings.style, name="style"),
    path(HERE, organisation.organisation, name="organisation"),
    path(f"{HERE}change/", organisation.change, name="change_organisation"),
    path(f"{HERE}schools/", organisation.schools, name="schools"),
    path(f"{HERE}schools/add/", organisation.add, name="add_organisation"),
    path(f"{HERE}schools/import/", establishments.choose, name="import_establishments"),
    path(f"{HERE}schools/import/check/", establishments.check, name="check_establishments"),
    path(f"{HERE}unfilled/", organisation.roles_unfilled, name="unfilled"),
    path(f"{HERE}roles/", appointing.roles, name="roles"),
    path(f"{HERE}roles/<slug:role>/", appointing.role, name="role"),
    path(f"{HERE}roles/<slug:role>/appoint/", appointing.appoint, name="appoint"),
    path(f"{HERE}appointments/<slug:appointment>/end/", appointing.end, name="end_appointment"),
    path(f"{HERE}absences/", absences.absences, name="absences"),
    path(f"{HERE}absences/<slug:absence>/back/", absences.back, name="back"),
    path(f"{HERE}chains/", absences.chains, name="chains"),
    path(f"{HERE}chains/<slug:role>/", absences.chain, name="chain"),
    path(f"{HERE}declarations/", declarations.declarations, name="declarations"),
    path(f"{HERE}declarations/all/", declarations.all_declarations, name="all_declarations"),
    path(f"{HERE}declarations/new/", declarations.declare, name="declare"),
    path(f"{HERE}declarations/<slug:declaration>/", declarations.declaration, name="declaration"),
    path(
        f"{HERE}declarations/<slug:declaration>/withdraw/", declarations.withdraw, name="withdraw"
    ),
    path(f"{HERE}declarations/<slug:declaration>/confirm/", declarations.confirm, name="confirm"),
    path(f"{PERSON}sign-in/", account.sign_in_help, name="sign_in_help"),
    path(f"{PERSON}sign-in/link/", account.send_link, name="send_link"),
    path(f"{PERSON}sign-in/address/", account.let_address_count, name="confirm_address"),
    path(f"{PERSON}sign-in/second-factor/", account.forget_factor, name="forget_factor"),
    *addresses.urlpatterns,
    *joining.urlpatterns,
]
