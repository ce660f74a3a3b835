"""Cuts of monitoring, invoices, challenges with their steps, and rules of attribution."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the five tables; nothing that is there changes."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0019_open_book"),
    )

    operations = (
        migrations.CreateModel(
            name="Challenge",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_month", models.DateField(db_column="month")),
                ("f_cut", models.TextField(db_column="cut")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_rule", models.TextField(db_column="rule")),
                ("f_rows", models.TextField(db_column="rows")),
                ("f_at_stake", concordat.web.records.fields.ExactDecimalField(db_column="at_stake")),
                ("f_text", models.TextField(db_column="text")),
                ("f_raised_on", models.DateField(db_column="raised_on")),
                ("f_reply_due", models.DateField(db_column="reply_due")),
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
                    "f_provider",
                    models.ForeignKey(
                        db_column="provider",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_raised_by",
                    models.ForeignKey(
                        db_column="raised_by",
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
                "db_table": "pay_challenge",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="challenge_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_cut__in", ["plan", "flex", "freeze"])), name="challenge_cut_listed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_reason__in",
                                [
                                    "duplicate",
                                    "wrong commissioner",
                                    "private patient",
                                    "counted twice",
                                    "under another contract",
                                    "price",
                                    "other",
                                ],
                            )
                        ),
                        name="challenge_reason_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_text", ""), _negated=True), name="challenge_text_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChallengeStep",
            fields=[
                ("f_number", models.BigIntegerField(db_column="number")),
                ("f_what", models.TextField(db_column="what")),
                ("f_taken_on", models.DateField(db_column="taken_on")),
                ("f_text", models.TextField(db_column="text")),
                ("f_outcome", models.TextField(db_column="outcome")),
                ("f_agreed", concordat.web.records.fields.ExactDecimalField(db_column="agreed", null=True)),
                ("f_adjustment", models.TextField(db_column="adjustment")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_by",
                    models.ForeignKey(
                        db_column="by",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_challenge",
                    models.ForeignKey(
                        db_column="challenge",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.challenge",
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
                "db_table": "pay_challengestep",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_what__in", ["reply", "settled", "withdrawn"])),
                        name="challengestep_what_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_text", ""), _negated=True), name="challengestep_text_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_outcome__in",
                                ["", "stands", "no agreement or private", "duplicate", "price corrected", "other", ""],
                            )
                        ),
                        name="challengestep_outcome_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Invoice",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_month", models.DateField(db_column="month")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_invoiced_on", models.DateField(db_column="invoiced_on")),
                ("f_note", models.TextField(db_column="note")),
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
                    "f_payee",
                    models.ForeignKey(
                        db_column="payee",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_payer",
                    models.ForeignKey(
                        db_column="payer",
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
                "db_table": "pay_invoice",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="invoice_id_filled")
                ],
            },
        ),
        migrations.CreateModel(
            name="MonitoringTotal",
            fields=[
                ("f_month", models.DateField(db_column="month")),
                ("f_cut", models.TextField(db_column="cut")),
                ("f_flow", models.TextField(db_column="flow")),
                ("f_point_of_delivery", models.TextField(db_column="point_of_delivery")),
                ("f_activity", concordat.web.records.fields.ExactDecimalField(db_column="activity")),
                ("f_price", concordat.web.records.fields.ExactDecimalField(db_column="price")),
                ("f_cut_on", models.DateField(db_column="cut_on", null=True)),
                ("f_file_sha256", models.TextField(db_column="file_sha256")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "pay_monitoringtotal",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_cut__in", ["plan", "flex", "freeze"])), name="monitoringtotal_cut_listed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_flow__in", ["aggregate", "patient level", "devices", "drugs"])),
                        name="monitoringtotal_flow_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_point_of_delivery", ""), _negated=True),
                        name="monitoringtotal_point_of_delivery_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AttributionRule",
            fields=[
                ("f_rule", models.TextField(db_column="rule")),
                ("f_commissioner", models.TextField(db_column="commissioner")),
                ("f_attribute", models.TextField(db_column="attribute")),
                ("f_code", models.TextField(db_column="code")),
                ("f_match", models.TextField(db_column="match")),
                ("f_effect", models.TextField(db_column="effect")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
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
                "db_table": "pay_attributionrule",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_rule", ""), _negated=True), name="attributionrule_rule_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_commissioner", ""), _negated=True),
                        name="attributionrule_commissioner_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_attribute", ""), _negated=True), name="attributionrule_attribute_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_code", ""), _negated=True), name="attributionrule_code_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_match__in", ["EXACT", "PREFIX", "CONTAINS"])),
                        name="attributionrule_match_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_effect__in", ["INCLUDE", "EXCLUDE"])),
                        name="attributionrule_effect_listed",
                    ),
                ],
            },
        ),
    )
