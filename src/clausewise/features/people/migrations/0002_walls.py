from django.db import migrations

from clausewise.features.audit.api import Wall


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("audit", "0001_initial")]

    operations = [
        Wall("people_membership"),
        Wall("people_appointment"),
        Wall("people_absence"),
        Wall(
            "audit_entry",
            "organisation IN (SELECT ref FROM people_organisation WHERE id = ANY ({theirs}))",
        ),
    ]
