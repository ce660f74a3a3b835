"""The newest entries of a system are found by an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_search_index"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="logevent",
            index=models.Index(fields=["system", "-sequence"], name="newest_of_system"),
        ),
    ]
