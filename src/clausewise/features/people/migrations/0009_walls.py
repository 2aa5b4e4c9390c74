from django.db import migrations

from clausewise.features.audit.api import Wall


class Migration(migrations.Migration):
    dependencies = [("people", "0008_joiners"), ("audit", "0002_audit")]

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
        Wall("people_pupil"),
        Wall("people_contact"),
        Wall("people_keeping"),
        Wall("people_hold"),
        Wall("people_known"),
        Wall("people_piece"),
        Wall("people_directorykey"),
        Wall("people_indirectory"),
        Wall("people_department"),
        Wall("people_upload"),
        Wall("people_savedcolumns"),
        *(
            Wall(table, "EXISTS (SELECT 1 FROM people_pupil p WHERE p.id = pupil_id)")
            for table in ("people_tie", "people_flagreason")
        ),
        Wall(
            "audit_entry",
            "organisation IN (SELECT ref FROM people_organisation WHERE id = ANY ({theirs}))",
        ),
    ]
