"""Mandates: who speaks for a body in one conversation."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the table; no mandate was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0031_outcome_payments"),
    )

    operations = (
        migrations.CreateModel(
            name="Mandate",
            fields=[
                ("f_contract", models.TextField(db_column="contract")),
                ("f_side", models.TextField(db_column="side")),
                ("f_limits", models.TextField(db_column="limits")),
                ("f_up_to", concordat.web.records.fields.ExactDecimalField(db_column="up_to", null=True)),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
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
                    "f_decision",
                    models.ForeignKey(
                        db_column="decision",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.proposal",
                    ),
                ),
                (
                    "f_reports_to",
                    models.ForeignKey(
                        db_column="reports_to",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_speaker",
                    models.ForeignKey(
                        db_column="speaker",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
                    ),
                ),
                (
                    "f_speaker_body",
                    models.ForeignKey(
                        db_column="speaker_body",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
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
                "db_table": "contract_mandate",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_contract", ""), _negated=True), name="mandate_contract_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_side__in", ["commissioner", "provider"])), name="mandate_side_listed"
                    ),
                ],
            },
        ),
    )
