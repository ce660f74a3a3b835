"""What both sides of a pair plan and dispute, what bodies forecast, and the money of a proposal."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; none of it was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0051_function_map"),
    )

    operations = (
        migrations.CreateModel(
            name="ForecastReport",
            fields=[
                ("f_month", models.DateField(db_column="month")),
                ("f_reported", models.DateField(db_column="reported")),
                ("f_plan", concordat.web.records.fields.ExactDecimalField(db_column="plan")),
                ("f_plan_to_date", concordat.web.records.fields.ExactDecimalField(db_column="plan_to_date", null=True)),
                ("f_to_date", concordat.web.records.fields.ExactDecimalField(db_column="to_date", null=True)),
                ("f_forecast", concordat.web.records.fields.ExactDecimalField(db_column="forecast")),
                ("f_support", concordat.web.records.fields.ExactDecimalField(db_column="support")),
                ("f_support_planned", concordat.web.records.fields.ExactDecimalField(db_column="support_planned")),
                ("f_one_off", concordat.web.records.fields.ExactDecimalField(db_column="one_off")),
                ("f_note", models.TextField(db_column="note")),
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
                "db_table": "balance_forecastreport",
            },
        ),
        migrations.CreateModel(
            name="ForecastRisk",
            fields=[
                ("f_risk", models.TextField(db_column="risk")),
                ("f_since", models.DateField(db_column="since")),
                ("f_title", models.TextField(db_column="title")),
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_probability", concordat.web.records.fields.ExactDecimalField(db_column="probability")),
                ("f_effect", concordat.web.records.fields.ExactDecimalField(db_column="effect")),
                ("f_state", models.TextField(db_column="state")),
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
                "db_table": "balance_forecastrisk",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_risk", ""), _negated=True), name="forecastrisk_risk_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="forecastrisk_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="forecastrisk_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["risk", "mitigation"])), name="forecastrisk_kind_listed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_state__in", ["open", "fact", "gone"])), name="forecastrisk_state_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanDispute",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_service", models.TextField(db_column="service")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_opened", models.DateField(db_column="opened")),
                ("f_note", models.TextField(db_column="note")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_commissioner",
                    models.ForeignKey(
                        db_column="commissioner",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "balance_plandispute",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="plandispute_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_service", ""), _negated=True), name="plandispute_service_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_reason__in",
                                [
                                    "price",
                                    "activity",
                                    "scope",
                                    "growth",
                                    "efficiency",
                                    "timing",
                                    "income not recognised",
                                    "cost not recognised",
                                ],
                            )
                        ),
                        name="plandispute_reason_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanFigure",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_service", models.TextField(db_column="service")),
                ("f_side", models.TextField(db_column="side")),
                ("f_stated", models.DateField(db_column="stated")),
                ("f_stance", models.TextField(db_column="stance")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_note", models.TextField(db_column="note")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_commissioner",
                    models.ForeignKey(
                        db_column="commissioner",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "balance_planfigure",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="planfigure_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_service", ""), _negated=True), name="planfigure_service_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_side__in", ["commissioner", "provider"])), name="planfigure_side_listed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_stance__in", ["plan", "agreed"])), name="planfigure_stance_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalMoney",
            fields=[
                ("f_kind", models.TextField(db_column="kind")),
                ("f_label", models.TextField(db_column="label")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_told", models.DateField(db_column="told")),
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
                "db_table": "decide_proposalmoney",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["one-off cost", "saving a year", "position at the time"])),
                        name="proposalmoney_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_label", ""), _negated=True), name="proposalmoney_label_filled"
                    ),
                ],
            },
        ),
    )
