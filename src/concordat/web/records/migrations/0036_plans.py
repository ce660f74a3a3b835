"""Plans with their items, money, sections and proposals from outside, and rounds of setting priorities."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; nothing of this was recorded before."""

    dependencies = [
        ("core", "0004_newest_of_system"),
        ("records", "0037_movements_pools_shares"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_bodies", concordat.web.records.fields.CodesField(db_column="bodies")),
                ("f_level", models.TextField(db_column="level")),
                ("f_owner", models.TextField(db_column="owner")),
                ("f_version", models.TextField(db_column="version")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_published", models.DateField(db_column="published", null=True)),
                ("f_text_sha256", models.TextField(db_column="text_sha256")),
                ("f_baseline", models.TextField(db_column="baseline")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_adopted_by",
                    models.ForeignKey(
                        db_column="adopted_by",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.proposal",
                    ),
                ),
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
                    "f_previous",
                    models.ForeignKey(
                        db_column="previous",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.plan",
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
                "db_table": "plan_plan",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="plan_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="plan_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_level__in", ["neighbourhood", "place", "body", "system", "several systems"])
                        ),
                        name="plan_level_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_version", ""), _negated=True), name="plan_version_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanItem",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_says", models.TextField(db_column="says")),
                ("f_parent", models.TextField(db_column="parent")),
                ("f_owner", models.TextField(db_column="owner")),
                ("f_level", models.TextField(db_column="level")),
                ("f_priority", models.BigIntegerField(db_column="priority", null=True)),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_measure", models.TextField(db_column="measure")),
                ("f_contract", models.TextField(db_column="contract")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount", null=True)),
                ("f_wider_target", concordat.web.records.fields.ExactDecimalField(db_column="wider_target", null=True)),
                ("f_bodies", concordat.web.records.fields.CodesField(db_column="bodies")),
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
                    "f_plan",
                    models.ForeignKey(
                        db_column="plan",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.plan",
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
                "db_table": "plan_planitem",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="planitem_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_kind__in",
                                [
                                    "objective",
                                    "outcome",
                                    "line",
                                    "target",
                                    "structure",
                                    "enabler",
                                    "savings",
                                    "setting",
                                ],
                            )
                        ),
                        name="planitem_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="planitem_says_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_level__in", ["", "neighbourhood", "place", "body", "system", "several systems", ""])
                        ),
                        name="planitem_level_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanMoney",
            fields=[
                ("f_item", models.TextField(db_column="item")),
                ("f_financial_year", models.TextField(db_column="financial_year")),
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
                    "f_plan",
                    models.ForeignKey(
                        db_column="plan",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.plan",
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
                "db_table": "plan_planmoney",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_item", ""), _negated=True), name="planmoney_item_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="planmoney_financial_year_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanProposal",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_says", models.TextField(db_column="says")),
                ("f_by", models.TextField(db_column="by")),
                ("f_received", models.DateField(db_column="received")),
                ("f_reply", models.TextField(db_column="reply")),
                ("f_response", models.TextField(db_column="response")),
                ("f_answered", models.DateField(db_column="answered", null=True)),
                ("f_taken_up_in", concordat.web.records.fields.CodesField(db_column="taken_up_in")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_plan",
                    models.ForeignKey(
                        db_column="plan",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.plan",
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
                "db_table": "plan_planproposal",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="planproposal_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="planproposal_says_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_by", ""), _negated=True), name="planproposal_by_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_reply__in", ["", "accepted", "accepted in part", "not accepted", "noted", ""])
                        ),
                        name="planproposal_reply_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanSection",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_text", models.TextField(db_column="text")),
                ("f_answer", models.TextField(db_column="answer")),
                ("f_answered", models.DateField(db_column="answered", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_plan",
                    models.ForeignKey(
                        db_column="plan",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.plan",
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
                "db_table": "plan_plansection",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="plansection_id_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PriorityRound",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_budget", concordat.web.records.fields.ExactDecimalField(db_column="budget")),
                ("f_passing", models.BooleanField(db_column="passing")),
                ("f_opened", models.DateField(db_column="opened")),
                ("f_closes", models.DateField(db_column="closes", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_adopted_by",
                    models.ForeignKey(
                        db_column="adopted_by",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.proposal",
                    ),
                ),
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
                    "f_plan",
                    models.ForeignKey(
                        db_column="plan",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.plan",
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
                "db_table": "plan_priorityround",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="priorityround_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="priorityround_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PriorityOption",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_cost", concordat.web.records.fields.ExactDecimalField(db_column="cost")),
                ("f_required_by", models.TextField(db_column="required_by")),
                ("f_evidence", models.TextField(db_column="evidence")),
                ("f_evidence_says", models.TextField(db_column="evidence_says")),
                ("f_searched", models.TextField(db_column="searched")),
                ("f_pilot", models.TextField(db_column="pilot")),
                ("f_equality", models.TextField(db_column="equality")),
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
                    "f_round",
                    models.ForeignKey(
                        db_column="round",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.priorityround",
                    ),
                ),
            ],
            options={
                "db_table": "plan_priorityoption",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="priorityoption_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="priorityoption_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_evidence__in", ["not looked for", "no evidence found", "found"])),
                        name="priorityoption_evidence_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_pilot__in",
                                [
                                    "not known",
                                    "not tried",
                                    "pilot planned",
                                    "in pilot",
                                    "pilot evaluated",
                                    "in routine use",
                                ],
                            )
                        ),
                        name="priorityoption_pilot_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PriorityCriterion",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_definition", models.TextField(db_column="definition")),
                ("f_weight", concordat.web.records.fields.ExactDecimalField(db_column="weight")),
                ("f_scale_from", concordat.web.records.fields.ExactDecimalField(db_column="scale_from")),
                ("f_scale_to", concordat.web.records.fields.ExactDecimalField(db_column="scale_to")),
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
                    "f_round",
                    models.ForeignKey(
                        db_column="round",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.priorityround",
                    ),
                ),
            ],
            options={
                "db_table": "plan_prioritycriterion",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="prioritycriterion_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="prioritycriterion_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_definition", ""), _negated=True),
                        name="prioritycriterion_definition_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PriorityScore",
            fields=[
                ("f_option", models.TextField(db_column="option")),
                ("f_criterion", models.TextField(db_column="criterion")),
                ("f_score", concordat.web.records.fields.ExactDecimalField(db_column="score")),
                ("f_comment", models.TextField(db_column="comment")),
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
                    "f_post",
                    models.ForeignKey(
                        db_column="post",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
                    ),
                ),
                (
                    "f_round",
                    models.ForeignKey(
                        db_column="round",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.priorityround",
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
                "db_table": "plan_priorityscore",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_option", ""), _negated=True), name="priorityscore_option_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_criterion", ""), _negated=True), name="priorityscore_criterion_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PriorityScorer",
            fields=[
                ("f_interested_in", concordat.web.records.fields.CodesField(db_column="interested_in")),
                ("f_declared", models.DateField(db_column="declared", null=True)),
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
                    "f_post",
                    models.ForeignKey(
                        db_column="post",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
                    ),
                ),
                (
                    "f_round",
                    models.ForeignKey(
                        db_column="round",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.priorityround",
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
                "db_table": "plan_priorityscorer",
            },
        ),
    ]
