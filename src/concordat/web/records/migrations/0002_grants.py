"""The table of grants: the clauses of schemes of reservation and delegation."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the table."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0001_initial"),
    )

    operations = (
        migrations.CreateModel(
            name="Grant",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_clause_reference", models.TextField(db_column="clause_reference")),
                ("f_effect", models.TextField(db_column="effect")),
                ("f_holder", models.TextField(db_column="holder")),
                ("f_decision_type", models.TextField(db_column="decision_type")),
                ("f_function", models.TextField(db_column="function")),
                ("f_statute", models.TextField(db_column="statute")),
                ("f_low", concordat.web.records.fields.ExactDecimalField(db_column="low", null=True)),
                ("f_high", concordat.web.records.fields.ExactDecimalField(db_column="high", null=True)),
                ("f_basis", models.TextField(db_column="basis")),
                ("f_care_group", models.TextField(db_column="care_group")),
                ("f_contract_class", models.TextField(db_column="contract_class")),
                ("f_exercise_rule", models.TextField(db_column="exercise_rule")),
                ("f_voting_rule", models.TextField(db_column="voting_rule")),
                ("f_quorum", models.TextField(db_column="quorum")),
                ("f_conditions", models.TextField(db_column="conditions")),
                ("f_evidence", concordat.web.records.fields.CodesField(db_column="evidence")),
                ("f_report_to", models.TextField(db_column="report_to")),
                ("f_onward_delegation", models.TextField(db_column="onward_delegation")),
                ("f_onward_to", concordat.web.records.fields.CodesField(db_column="onward_to")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_revoked", models.DateField(db_column="revoked", null=True)),
                ("f_revocation", models.TextField(db_column="revocation")),
                ("f_replaces", concordat.web.records.fields.CodesField(db_column="replaces")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_area",
                    models.ForeignKey(
                        db_column="area",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.area",
                    ),
                ),
                (
                    "f_grantor",
                    models.ForeignKey(
                        db_column="grantor",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_instrument",
                    models.ForeignKey(
                        db_column="instrument",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.instrument",
                    ),
                ),
                (
                    "f_post_at",
                    models.ForeignKey(
                        db_column="post_at",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_second",
                    models.ForeignKey(
                        db_column="second",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
                    ),
                ),
                (
                    "f_urgent_by",
                    models.ForeignKey(
                        db_column="urgent_by",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
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
                "db_table": "decide_grant",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="grant_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_effect__in", ["RESERVED", "DELEGATED", "JOINT", "RECOMMEND", "CONSULT", "CALL-IN"])
                        ),
                        name="grant_effect_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_decision_type", ""), _negated=True), name="grant_decision_type_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_basis__in", ["", "annual", "whole-life", "variation", "cumulative variations", ""])
                        ),
                        name="grant_basis_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_exercise_rule__in", ["", "alone", "with a named second", "by vote", ""])
                        ),
                        name="grant_exercise_rule_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_onward_delegation__in", ["none", "named", "any"])),
                        name="grant_onward_delegation_listed",
                    ),
                ],
            },
        ),
    )
