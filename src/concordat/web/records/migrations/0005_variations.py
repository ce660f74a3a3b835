"""The table of variations: every change of a contract line after it was signed."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the table."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0004_evaluations"),
    )

    operations = (
        migrations.CreateModel(
            name="Variation",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_made_on", models.DateField(db_column="made_on")),
                ("f_value_before", concordat.web.records.fields.ExactDecimalField(db_column="value_before")),
                ("f_value_after", concordat.web.records.fields.ExactDecimalField(db_column="value_after")),
                ("f_ends_before", models.DateField(db_column="ends_before", null=True)),
                ("f_ends_after", models.DateField(db_column="ends_after", null=True)),
                (
                    "f_lifetime_change",
                    concordat.web.records.fields.ExactDecimalField(db_column="lifetime_change", null=True),
                ),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_reason_class", models.TextField(db_column="reason_class")),
                ("f_regulation", models.TextField(db_column="regulation")),
                ("f_decision", models.TextField(db_column="decision")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
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
                    "f_line",
                    models.ForeignKey(
                        db_column="line",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.line",
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
                "db_table": "contract_variation",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="variation_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_reason", ""), _negated=True), name="variation_reason_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_reason_class__in",
                                ["", "provided for", "external", "authority's decision", "succession", ""],
                            )
                        ),
                        name="variation_reason_class_listed",
                    ),
                ],
            },
        ),
    )
