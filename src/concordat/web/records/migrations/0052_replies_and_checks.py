"""The day of a reply to an offer, from when it was known that a person leaves, and the post that checked a code."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the columns; none of it was recorded before."""

    dependencies = (("records", "0039_control_totals"),)

    operations = (
        migrations.AddField(
            model_name="codechange",
            name="f_checked_by",
            field=models.ForeignKey(
                db_column="checked_by",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.post",
            ),
        ),
        migrations.AddField(
            model_name="poolperson",
            name="f_leaving_known",
            field=models.DateField(db_column="leaving_known", null=True),
        ),
        migrations.AddField(
            model_name="postoffer",
            name="f_replied",
            field=models.DateField(db_column="replied", null=True),
        ),
    )
