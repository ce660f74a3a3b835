"""By which way a person leaves, why an offer was declined, and the day on which a trial ended."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the columns; none of it was recorded before."""

    dependencies = (("core", "0004_newest_of_system"), ("records", "0052_replies_and_checks"))

    operations = (
        migrations.AddField(
            model_name="poolperson",
            name="f_leaves_by",
            field=models.TextField(db_column="leaves_by", default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="postoffer",
            name="f_declined_because",
            field=models.TextField(db_column="declined_because", default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="postoffer",
            name="f_trial_ended",
            field=models.DateField(db_column="trial_ended", null=True),
        ),
        migrations.AddConstraint(
            model_name="poolperson",
            constraint=models.CheckConstraint(
                condition=models.Q(("f_leaves_by__in", ["", "redundancy", "voluntary exit", "another way", ""])),
                name="poolperson_leaves_by_listed",
            ),
        ),
    )
