"""Counts how often directories ask in a table of its own, where nothing else pushes rows out."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0011_waiting_addresses")]

    operations = [
        migrations.CreateModel(
            "Tally",
            fields=[
                ("what", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("minute", models.BigIntegerField()),
                ("count", models.PositiveIntegerField()),
            ],
        )
    ]
