"""An address that a directory gives somebody may wait to be confirmed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0010_inherited_settings")]

    operations = [
        migrations.AddField(
            model_name="indirectory",
            name="waiting",
            field=models.EmailField(blank=True, default="", max_length=254),
            preserve_default=False,
        )
    ]
