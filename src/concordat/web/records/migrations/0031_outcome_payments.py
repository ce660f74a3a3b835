"""What is paid for outcomes, on which levels, and the gates of a year."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; nothing was paid for outcomes before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0028_indicators"),
    )

    operations = (
        migrations.CreateModel(
            name="OutcomePayment",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_base", concordat.web.records.fields.ExactDecimalField(db_column="base")),
                ("f_phases", concordat.web.records.fields.CodesField(db_column="phases")),
                ("f_contract", models.TextField(db_column="contract")),
                ("f_floor", concordat.web.records.fields.ExactDecimalField(db_column="floor")),
                ("f_cap", concordat.web.records.fields.ExactDecimalField(db_column="cap")),
                ("f_gates", concordat.web.records.fields.CodesField(db_column="gates")),
                ("f_responsible", concordat.web.records.fields.CodesField(db_column="responsible")),
                ("f_shares", concordat.web.records.fields.CodesField(db_column="shares")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
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
                "db_table": "watch_outcomepayment",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="outcomepayment_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="outcomepayment_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OutcomeGate",
            fields=[
                ("f_gate", models.TextField(db_column="gate")),
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_passed", models.BooleanField(db_column="passed")),
                ("f_evidence", models.TextField(db_column="evidence")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
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
                (
                    "f_outcome_payment",
                    models.ForeignKey(
                        db_column="outcome_payment",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.outcomepayment",
                    ),
                ),
            ],
            options={
                "db_table": "watch_outcomegate",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_gate", ""), _negated=True), name="outcomegate_gate_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="outcomegate_financial_year_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaidOutcome",
            fields=[
                ("f_weight", concordat.web.records.fields.ExactDecimalField(db_column="weight")),
                ("f_nothing_at", concordat.web.records.fields.ExactDecimalField(db_column="nothing_at")),
                ("f_all_at", concordat.web.records.fields.ExactDecimalField(db_column="all_at")),
                ("f_places", concordat.web.records.fields.CodesField(db_column="places")),
                ("f_years", models.BigIntegerField(db_column="years")),
                ("f_way", models.TextField(db_column="way")),
                ("f_before", concordat.web.records.fields.ExactDecimalField(db_column="before", null=True)),
                ("f_people", models.BigIntegerField(db_column="people", null=True)),
                ("f_guard", models.TextField(db_column="guard")),
                ("f_equity", models.TextField(db_column="equity")),
                ("f_gap_guard", models.TextField(db_column="gap_guard")),
                ("f_accepted_why", models.TextField(db_column="accepted_why")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_expected_outcome",
                    models.ForeignKey(
                        db_column="expected_outcome",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.expectedoutcome",
                    ),
                ),
                (
                    "f_outcome_payment",
                    models.ForeignKey(
                        db_column="outcome_payment",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.outcomepayment",
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
                "db_table": "watch_paidoutcome",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_way__in", ["ramp", "attain or improve"])), name="paidoutcome_way_listed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_guard__in", ["", "chance", "near limit", ""])),
                        name="paidoutcome_guard_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_equity__in", ["", "most deprived", ""])),
                        name="paidoutcome_equity_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_gap_guard__in", ["", "must not grow", "must not grow beyond chance", ""])
                        ),
                        name="paidoutcome_gap_guard_listed",
                    ),
                ],
            },
        ),
    )
