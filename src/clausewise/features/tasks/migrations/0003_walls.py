from django.db import migrations

from clausewise.features.audit.api import Wall


class Migration(migrations.Migration):
    dependencies = [("tasks", "0002_notices"), ("people", "0009_walls")]

    operations = [
        Wall("tasks_task"),
        Wall("tasks_notice"),
        # an organisation's, or the own one of somebody who belongs there
        Wall(
            "tasks_hook",
            "organisation_id = ANY ({theirs}) OR person_id IN ("
            "SELECT person_id FROM people_membership WHERE organisation_id = ANY ({theirs})"
            " UNION "
            "SELECT person_id FROM people_appointment WHERE organisation_id = ANY ({theirs}))",
        ),
    ]
