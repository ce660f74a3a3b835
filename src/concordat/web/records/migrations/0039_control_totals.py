"""What bodies must reach, offsets between them, conditional money and its gates, and what will not come again."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; nothing of this was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0042_transfers_codes_and_people"),
    )

    operations = (
        migrations.CreateModel(
            name="ConditionalFund",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_available", concordat.web.records.fields.ExactDecimalField(db_column="available")),
                ("f_quarters", concordat.web.records.fields.CodesField(db_column="quarters")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "balance_conditionalfund",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="conditionalfund_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="conditionalfund_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="conditionalfund_financial_year_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ControlTotal",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_control_total", concordat.web.records.fields.ExactDecimalField(db_column="control_total")),
                ("f_tested_on", models.TextField(db_column="tested_on")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "balance_controltotal",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="controltotal_financial_year_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FundGate",
            fields=[
                ("f_gate", models.TextField(db_column="gate")),
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share")),
                ("f_unit", models.TextField(db_column="unit")),
                ("f_better", models.TextField(db_column="better")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_conditional_fund",
                    models.ForeignKey(
                        db_column="conditional_fund",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.conditionalfund",
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
                "db_table": "balance_fundgate",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_gate", ""), _negated=True), name="fundgate_gate_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_unit", ""), _negated=True), name="fundgate_unit_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_better__in", ["higher", "lower"])), name="fundgate_better_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GateQuarter",
            fields=[
                ("f_gate", models.TextField(db_column="gate")),
                ("f_quarter", models.BigIntegerField(db_column="quarter")),
                ("f_wanted", concordat.web.records.fields.ExactDecimalField(db_column="wanted")),
                ("f_reached", concordat.web.records.fields.ExactDecimalField(db_column="reached", null=True)),
                ("f_evidence", models.TextField(db_column="evidence")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_conditional_fund",
                    models.ForeignKey(
                        db_column="conditional_fund",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.conditionalfund",
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
                "db_table": "balance_gatequarter",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_gate", ""), _negated=True), name="gatequarter_gate_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OffsetProposal",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_moves", concordat.web.records.fields.CodesField(db_column="moves")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_proposed_on", models.DateField(db_column="proposed_on")),
                ("f_agreed_on", models.DateField(db_column="agreed_on", null=True)),
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
                "db_table": "balance_offsetproposal",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="offsetproposal_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="offsetproposal_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="offsetproposal_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reason", ""), _negated=True), name="offsetproposal_reason_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OneOff",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_label", models.TextField(db_column="label")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "balance_oneoff",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True), name="oneoff_financial_year_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_label", ""), _negated=True), name="oneoff_label_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["support money", "one-off income", "one-off cost"])),
                        name="oneoff_kind_listed",
                    ),
                ],
            },
        ),
    )
