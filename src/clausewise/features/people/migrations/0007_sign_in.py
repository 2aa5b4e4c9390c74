"""Makes the table in which limits on attempts to sign in are counted."""

from django.core.management import call_command
from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def make(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    call_command("createcachetable", verbosity=0, database=schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("people", "0006_pupils_found")]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
