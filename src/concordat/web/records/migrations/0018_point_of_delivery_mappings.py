"""What raw points of delivery of monitoring files mean, between dates."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Makes the table; nothing that is there changes."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0017_payment_forms"),
    )

    operations = (
        migrations.CreateModel(
            name="PointOfDeliveryMapping",
            fields=[
                ("f_raw", models.TextField(db_column="raw")),
                ("f_code", models.TextField(db_column="code")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_reviewer", models.TextField(db_column="reviewer")),
                ("f_note", models.TextField(db_column="note")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "pay_pointofdeliverymapping",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_raw", ""), _negated=True), name="pointofdeliverymapping_raw_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_code", ""), _negated=True), name="pointofdeliverymapping_code_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reviewer", ""), _negated=True),
                        name="pointofdeliverymapping_reviewer_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_note", ""), _negated=True), name="pointofdeliverymapping_note_filled"
                    ),
                ],
            },
        ),
    )
