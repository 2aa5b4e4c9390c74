"""What a school has not set, it has from its trust: what stands at the default was not set."""

import django.core.validators
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from clausewise.features.audit.api import SeenBelow, without_walls

DEFAULTS = {
    "colour": ("#1f5a53", ""),
    "idle_minutes": (30, None),
    "digest_hour": (7, None),
    "digest_days": ("12345", ""),
}


@without_walls("an upgrade is of every school")
def unset(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take each value at its default as not set: until now every one was kept with the first."""
    rows = apps.get_model("people", "Settings").objects
    for name, (default, nothing) in DEFAULTS.items():
        rows.filter(**{name: default}).update(**{name: nothing})


@without_walls("going back is of every school")
def set_again(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Put the defaults back where nothing is set."""
    rows = apps.get_model("people", "Settings").objects
    for name, (default, nothing) in DEFAULTS.items():
        unset = {f"{name}__isnull": True} if nothing is None else {name: nothing}
        rows.filter(**unset).update(**{name: default})


class Migration(migrations.Migration):
    dependencies = [("people", "0009_walls")]

    operations = [
        migrations.AlterField("settings", "colour", models.CharField(blank=True, max_length=7)),
        migrations.AlterField(
            "settings", "digest_days", models.CharField(blank=True, max_length=7)
        ),
        migrations.AlterField(
            "settings",
            "idle_minutes",
            models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(5),
                    django.core.validators.MaxValueValidator(480),
                ],
            ),
        ),
        migrations.AlterField(
            "settings",
            "digest_hour",
            models.PositiveSmallIntegerField(
                blank=True, null=True, validators=[django.core.validators.MaxValueValidator(23)]
            ),
        ),
        migrations.RunPython(unset, set_again),
        SeenBelow("people_settings"),
        SeenBelow("people_logo"),
    ]
