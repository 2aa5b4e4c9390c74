from django.db import migrations

from clausewise.features.audit.api import Wall


class Migration(migrations.Migration):
    dependencies = [("people", "0003_organisations"), ("audit", "0002_audit")]

    operations = [
        Wall("people_membership", seen_below=True),
        Wall("people_appointment", seen_below=True),
        Wall("people_absence", seen_below=True),
        Wall("people_chain", seen_below=True),
        Wall("people_declaration"),
        Wall("people_establishment"),
        Wall("people_formernumber"),
        Wall("people_settings"),
        Wall("people_logo"),
        Wall(
            "audit_entry",
            "organisation IN (SELECT ref FROM people_organisation WHERE id = ANY ({theirs}))",
        ),
    ]
