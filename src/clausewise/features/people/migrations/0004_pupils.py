import clausewise.features.people.references
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_organisations"),
    ]

    operations = [
        migrations.CreateModel(
            name="Pupil",
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
                ("upn", models.CharField(blank=True, max_length=13)),
                ("admission_number", models.CharField(blank=True, max_length=20)),
                ("first_name", models.CharField(max_length=80)),
                ("last_name", models.CharField(max_length=80)),
                ("preferred_name", models.CharField(blank=True, max_length=80)),
                ("known_as", models.CharField(blank=True, max_length=200)),
                ("born", models.DateField(blank=True, null=True)),
                ("cohort", models.SmallIntegerField(blank=True, null=True)),
                ("joined", models.DateField(blank=True, null=True)),
                ("left", models.DateField(blank=True, null=True)),
                (
                    "leaving",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("finished", "Finished the last year"),
                            ("moved", "Moved to another school"),
                            ("other", "Left for another reason"),
                        ],
                        max_length=10,
                    ),
                ),
                ("do_not_publish", models.BooleanField(default=False)),
                ("erased", models.DateField(blank=True, editable=False, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pupils",
                        to="people.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["last_name", "first_name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Contact",
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
                ("number", models.CharField(blank=True, max_length=40)),
                ("first_name", models.CharField(blank=True, max_length=80)),
                ("last_name", models.CharField(max_length=80)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=20)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="people.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["last_name", "first_name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="FlagReason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.TextField(max_length=2000)),
                (
                    "pupil",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="flag_reason",
                        to="people.pupil",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Tie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("relationship", models.CharField(blank=True, max_length=40)),
                ("parental_responsibility", models.BooleanField(blank=True, null=True)),
                ("order", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("no_contact", models.BooleanField(default=False)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ties",
                        to="people.contact",
                    ),
                ),
                (
                    "pupil",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ties",
                        to="people.pupil",
                    ),
                ),
            ],
            options={
                "ordering": ["order", "pk"],
            },
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.UniqueConstraint(
                condition=models.Q(("number", ""), _negated=True),
                fields=("organisation", "number"),
                name="one_contact_for_each_number",
            ),
        ),
        migrations.AddIndex(
            model_name="pupil",
            index=models.Index(
                fields=["organisation", "last_name", "first_name", "id"], name="pupil_by_name"
            ),
        ),
        migrations.AddIndex(
            model_name="pupil",
            index=models.Index(fields=["organisation", "left"], name="pupil_by_leaving"),
        ),
        migrations.AddConstraint(
            model_name="pupil",
            constraint=models.UniqueConstraint(
                condition=models.Q(("upn", ""), _negated=True),
                fields=("organisation", "upn"),
                name="one_pupil_for_each_upn",
            ),
        ),
        migrations.AddConstraint(
            model_name="pupil",
            constraint=models.UniqueConstraint(
                condition=models.Q(("admission_number", ""), _negated=True),
                fields=("organisation", "admission_number"),
                name="one_pupil_for_each_admission_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="pupil",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("left__isnull", True),
                    ("joined__isnull", True),
                    ("left__gte", models.F("joined")),
                    _connector="OR",
                ),
                name="pupil_leaves_after_joining",
            ),
        ),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.UniqueConstraint(
                fields=("pupil", "contact"), name="one_tie_for_each_pair"
            ),
        ),
    ]
