"""The tables of awards: decisions, the notices published, and what happened in a standstill."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0006_escalations"),
    )

    operations = (
        migrations.CreateModel(
            name="AwardDecision",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_lines", concordat.web.records.fields.CodesField(db_column="lines")),
                ("f_route", models.TextField(db_column="route")),
                ("f_providers", concordat.web.records.fields.CodesField(db_column="providers")),
                ("f_decided_on", models.DateField(db_column="decided_on")),
                ("f_published", models.DateField(db_column="published", null=True)),
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
                    "f_statement",
                    models.ForeignKey(
                        db_column="statement",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.text",
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
                "db_table": "buy_awarddecision",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="awarddecision_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_route__in",
                                [
                                    "direct award A",
                                    "direct award B",
                                    "direct award C",
                                    "most suitable provider",
                                    "competitive",
                                    "framework",
                                    "mini-competition",
                                    "urgent award",
                                ],
                            )
                        ),
                        name="awarddecision_route_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardNotice",
            fields=[
                ("f_notice", models.TextField(db_column="notice")),
                ("f_published", models.DateField(db_column="published")),
                ("f_reference", models.TextField(db_column="reference")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_award",
                    models.ForeignKey(
                        db_column="award",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.awarddecision",
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
                "db_table": "buy_awardnotice",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_notice__in",
                                [
                                    "notice of intended approach",
                                    "contract notice",
                                    "invitation",
                                    "intention notice",
                                    "award notice",
                                    "confirmation notice",
                                    "urgent award notice",
                                ],
                            )
                        ),
                        name="awardnotice_notice_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reference", ""), _negated=True), name="awardnotice_reference_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StandstillStep",
            fields=[
                ("f_number", models.BigIntegerField(db_column="number")),
                ("f_on", models.DateField(db_column="on")),
                ("f_what", models.TextField(db_column="what")),
                ("f_decision", models.TextField(db_column="decision")),
                ("f_by", models.TextField(db_column="by")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_award",
                    models.ForeignKey(
                        db_column="award",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.awarddecision",
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
                "db_table": "buy_standstillstep",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_what__in",
                                [
                                    "representation",
                                    "reviewing",
                                    "further decision",
                                    "told",
                                    "closed",
                                    "awarded",
                                    "abandoned",
                                    "stepped back",
                                ],
                            )
                        ),
                        name="standstillstep_what_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_decision__in", ["", "award", "abandon", "step back", ""])),
                        name="standstillstep_decision_listed",
                    ),
                ],
            },
        ),
    )
