import clausewise.features.people.references
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0005_pupils_kept"),
    ]

    operations = [
        migrations.CreateModel(
            name="Known",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        choices=[("s", "Staff"), ("p", "Pupil"), ("c", "Parent or carer")],
                        max_length=1,
                    ),
                ),
                ("names", models.CharField(max_length=600)),
                (
                    "contact",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="known",
                        to="people.contact",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="known",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Piece",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        choices=[("s", "Staff"), ("p", "Pupil"), ("c", "Parent or carer")],
                        max_length=1,
                    ),
                ),
                (
                    "place",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "at the start of a name"),
                            (1, "the initials"),
                            (2, "in the middle of a name"),
                        ]
                    ),
                ),
                ("piece", models.CharField(max_length=12)),
                (
                    "known",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pieces",
                        to="people.known",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.organisation",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="known",
            name="pupil",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="known",
                to="people.pupil",
            ),
        ),
        migrations.CreateModel(
            name="SavedColumns",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pupils", "Pupils and their contacts"),
                            ("staff", "Staff, governors and volunteers"),
                        ],
                        max_length=10,
                    ),
                ),
                ("columns", models.JSONField(default=dict)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=clausewise.features.people.references.new_reference,
                        editable=False,
                        max_length=20,
                        unique=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pupils", "Pupils and their contacts"),
                            ("staff", "Staff, governors and volunteers"),
                        ],
                        max_length=10,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("content", models.BinaryField()),
                ("columns", models.JSONField(default=dict)),
                ("whole_roll", models.BooleanField(default=False)),
                ("created", models.DateTimeField(auto_now_add=True, db_index=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uploads",
                        to="people.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uploads",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="piece",
            index=models.Index(
                fields=["organisation", "part", "place", "piece", "known"],
                name="piece_by_its_start",
                opclasses=["int8_ops", "text_ops", "int2_ops", "varchar_pattern_ops", "int8_ops"],
            ),
        ),
        migrations.AddConstraint(
            model_name="known",
            constraint=models.UniqueConstraint(
                fields=("organisation", "person"), name="known_once_a_school"
            ),
        ),
        migrations.AddConstraint(
            model_name="savedcolumns",
            constraint=models.UniqueConstraint(
                fields=("organisation", "kind"), name="one_set_of_columns_for_each_kind"
            ),
        ),
    ]
