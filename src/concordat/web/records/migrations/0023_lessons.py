"""Lessons of contracts, for the track record."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Makes the table; no lesson was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0016_readiness"),
    )

    operations = (
        migrations.CreateModel(
            name="ContractLesson",
            fields=[
                ("f_number", models.BigIntegerField(db_column="number")),
                ("f_lesson", models.TextField(db_column="lesson")),
                ("f_differs_now", models.TextField(db_column="differs_now")),
                ("f_recorded", models.DateField(db_column="recorded")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_body",
                    models.ForeignKey(
                        db_column="body",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_contract",
                    models.ForeignKey(
                        db_column="contract",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.contract",
                    ),
                ),
                (
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "contract_contractlesson",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_lesson", ""), _negated=True), name="contractlesson_lesson_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_differs_now", ""), _negated=True),
                        name="contractlesson_differs_now_filled",
                    ),
                ],
            },
        ),
    )
