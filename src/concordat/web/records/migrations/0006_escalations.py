"""The steps of escalations, and the links by which proposals are tracked as one."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Makes the two tables."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0005_variations"),
    )

    operations = (
        migrations.CreateModel(
            name="EscalationStep",
            fields=[
                ("f_number", models.BigIntegerField(db_column="number")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_led_by", models.TextField(db_column="led_by")),
                ("f_ground", models.TextField(db_column="ground")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_due", models.DateField(db_column="due")),
                ("f_done", models.DateField(db_column="done", null=True)),
                ("f_outcome", models.TextField(db_column="outcome")),
                ("f_result", models.TextField(db_column="result")),
                ("f_stopped", models.DateField(db_column="stopped", null=True)),
                ("f_stopped_reason", models.TextField(db_column="stopped_reason")),
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
                    "f_proposal",
                    models.ForeignKey(
                        db_column="proposal",
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
                "db_table": "decide_escalationstep",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_kind__in", ["talks between chairs", "mediation", "system lead", "NHS England"])
                        ),
                        name="escalationstep_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_led_by", ""), _negated=True), name="escalationstep_led_by_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_ground__in", ["LOST", "VETOED", "LAPSED", "AMBIGUOUS"])),
                        name="escalationstep_ground_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_outcome__in", ["", "settled", "not settled", ""])),
                        name="escalationstep_outcome_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalLink",
            fields=[
                ("f_reason", models.TextField(db_column="reason")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_ended_reason", models.TextField(db_column="ended_reason")),
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
                    "f_linked_to",
                    models.ForeignKey(
                        db_column="linked_to",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.proposal",
                    ),
                ),
                (
                    "f_proposal",
                    models.ForeignKey(
                        db_column="proposal",
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
                "db_table": "decide_proposallink",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_reason", ""), _negated=True), name="proposallink_reason_filled"
                    ),
                ],
            },
        ),
    )
