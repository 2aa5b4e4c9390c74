"""Keyed seals, and a database that refuses to change an entry."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from clausewise.features.audit.stored import DATABASES


def guard(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Let the database refuse. A later change of the table on SQLite must do this once more."""
    for statement in DATABASES[schema_editor.connection.vendor].guards:
        schema_editor.execute(statement)


def unguard(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the guards away."""
    for statement in DATABASES[schema_editor.connection.vendor].unguard:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [
        migrations.DeleteModel("Entry"),  # nothing was recorded before there were seals
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField(db_index=True)),
                ("by", models.CharField(blank=True, max_length=20)),
                ("act", models.CharField(max_length=60)),
                ("about", models.CharField(max_length=80)),
                ("organisation", models.CharField(blank=True, max_length=20)),
                ("came_from", models.CharField(max_length=80)),
                ("cites_text", models.TextField()),
                ("details_text", models.TextField()),
                ("restricted", models.CharField(blank=True, max_length=60)),
                ("key", models.CharField(max_length=16)),
                ("before", models.CharField(blank=True, max_length=90)),
                ("seal", models.CharField(max_length=90)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["organisation", "number"], name="audit_entry_organis_b14be3_idx"
                    ),
                    models.Index(
                        fields=["organisation", "by", "restricted"],
                        name="audit_entry_organis_46d143_idx",
                    ),
                    models.Index(
                        fields=["organisation", "act", "restricted"],
                        name="audit_entry_organis_15898d_idx",
                    ),
                ],
            },
        ),
        migrations.RunPython(guard, unguard),
    ]
