"""Powers of contracts, and where each difference of contracts that become one stands."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the two tables, empty."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0018_point_of_delivery_mappings"),
    )

    operations = (
        migrations.CreateModel(
            name="CoordinationPower",
            fields=[
                ("f_contract", models.TextField(db_column="contract")),
                ("f_power", models.TextField(db_column="power")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_up_to", concordat.web.records.fields.ExactDecimalField(db_column="up_to", null=True)),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "contract_coordinationpower",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_contract", ""), _negated=True), name="coordinationpower_contract_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_power__in",
                                ["negotiate", "vary", "issue notice", "agree reconciliation", "withhold payment"],
                            )
                        ),
                        name="coordinationpower_power_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HarmonisationDecision",
            fields=[
                ("f_state", models.TextField(db_column="state")),
                ("f_options", concordat.web.records.fields.CodesField(db_column="options")),
                ("f_criteria", models.TextField(db_column="criteria")),
                ("f_decide_by", models.DateField(db_column="decide_by", null=True)),
                ("f_note", models.TextField(db_column="note")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_clause",
                    models.ForeignKey(
                        db_column="clause",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.clause",
                    ),
                ),
                (
                    "f_consolidation",
                    models.ForeignKey(
                        db_column="consolidation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.consolidation",
                    ),
                ),
                (
                    "f_owner",
                    models.ForeignKey(
                        db_column="owner",
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
                "db_table": "contract_harmonisationdecision",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_state__in", ["open", "proposed", "agreed"])),
                        name="harmonisationdecision_state_listed",
                    )
                ],
            },
        ),
    )
