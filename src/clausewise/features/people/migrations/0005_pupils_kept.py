import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_pupils"),
    ]

    operations = [
        migrations.CreateModel(
            name="Keeping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "pupil_years",
                    models.PositiveSmallIntegerField(
                        default=1, validators=[django.core.validators.MaxValueValidator(25)]
                    ),
                ),
                (
                    "staff_years",
                    models.PositiveSmallIntegerField(
                        default=6, validators=[django.core.validators.MaxValueValidator(25)]
                    ),
                ),
                (
                    "last_year",
                    models.SmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(-2),
                            django.core.validators.MaxValueValidator(14),
                        ],
                    ),
                ),
                (
                    "organisation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="keeping",
                        to="people.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Hold",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("starts", models.DateField()),
                ("ends", models.DateField(blank=True, null=True)),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("access_request", "A request for personal information"),
                            ("complaint", "A complaint"),
                            ("allegation", "An allegation against an adult"),
                            ("police", "The police"),
                            ("tribunal", "A court or tribunal"),
                            ("inquiry", "A public inquiry"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holds",
                        to="people.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pupil",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holds",
                        to="people.pupil",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="hold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends__isnull", True), ("ends__gte", models.F("starts")), _connector="OR"
                ),
                name="hold_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="hold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("pupil__isnull", True), ("person__isnull", True), _connector="XOR"
                ),
                name="hold_is_on_one_record",
            ),
        ),
    ]
