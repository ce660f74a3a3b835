"""What the quorum of a ballot asks besides a number; a ballot that is there already asks for the number alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the column."""

    dependencies = (("records", "0007_awards"),)

    operations = (
        migrations.AddField(
            model_name="ballot",
            name="f_quorum_rule",
            field=models.TextField(db_column="quorum_rule", default=""),
            preserve_default=False,
        ),
    )
