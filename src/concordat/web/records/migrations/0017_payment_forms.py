"""Alliances with their gates, figures reported that are no activity, bands of risk; forms and roles that contracts of these kinds need."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the four tables; a contract that is there keeps its form, a party its role."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0014_life_of_contracts"),
    )

    operations = (
        migrations.CreateModel(
            name="Alliance",
            fields=[
                ("f_target", concordat.web.records.fields.ExactDecimalField(db_column="target")),
                ("f_target_says", models.TextField(db_column="target_says")),
                ("f_measured_by", models.TextField(db_column="measured_by")),
                ("f_gain_cap", concordat.web.records.fields.ExactDecimalField(db_column="gain_cap", null=True)),
                ("f_loss_collar", concordat.web.records.fields.ExactDecimalField(db_column="loss_collar", null=True)),
                ("f_decision_rule", models.TextField(db_column="decision_rule")),
                ("f_deadlock", models.TextField(db_column="deadlock")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
            ],
            options={
                "db_table": "contract_alliance",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_measured_by__in", ["base payments", "actual cost"])),
                        name="alliance_measured_by_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_decision_rule__in", ["unanimous", "majority", "by share"])),
                        name="alliance_decision_rule_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AllianceGate",
            fields=[
                ("f_name", models.TextField(db_column="name")),
                ("f_at_least", concordat.web.records.fields.ExactDecimalField(db_column="at_least")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
            ],
            options={
                "db_table": "contract_alliancegate",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_name", ""), _negated=True), name="alliancegate_name_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportedFigure",
            fields=[
                ("f_of", models.TextField(db_column="of")),
                ("f_name", models.TextField(db_column="name")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_covers", models.TextField(db_column="covers")),
                ("f_value", concordat.web.records.fields.ExactDecimalField(db_column="value")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
            ],
            options={
                "db_table": "pay_reportedfigure",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_of", ""), _negated=True), name="reportedfigure_of_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_name", ""), _negated=True), name="reportedfigure_name_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_covers__in", ["year", "month"])), name="reportedfigure_covers_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RiskBand",
            fields=[
                ("f_of", models.TextField(db_column="of")),
                ("f_side", models.TextField(db_column="side")),
                ("f_above", concordat.web.records.fields.ExactDecimalField(db_column="above")),
                ("f_up_to", concordat.web.records.fields.ExactDecimalField(db_column="up_to", null=True)),
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
            ],
            options={
                "db_table": "pay_riskband",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_of", ""), _negated=True), name="riskband_of_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_side__in", ["both", "gain", "loss"])), name="riskband_side_listed"
                    ),
                ],
            },
        ),
        migrations.RemoveConstraint(
            model_name="contract",
            name="contract_form_listed",
        ),
        migrations.RemoveConstraint(
            model_name="party",
            name="party_role_listed",
        ),
        migrations.AddConstraint(
            model_name="contract",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "f_form__in",
                        [
                            "full",
                            "shorter",
                            "grant",
                            "framework",
                            "call-off",
                            "alliance",
                            "pooled fund",
                            "capitated host",
                        ],
                    )
                ),
                name="contract_form_listed",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "f_role__in",
                        [
                            "commissioner",
                            "co-ordinating commissioner",
                            "provider",
                            "lead provider",
                            "material sub-contractor",
                            "alliance member",
                        ],
                    )
                ),
                name="party_role_listed",
            ),
        ),
        migrations.AddField(
            model_name="alliance",
            name="f_board",
            field=models.ForeignKey(
                db_column="board",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.body",
            ),
        ),
        migrations.AddField(
            model_name="alliance",
            name="f_contract",
            field=models.ForeignKey(
                db_column="contract",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.contract",
            ),
        ),
        migrations.AddField(
            model_name="alliance",
            name="row_system",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
            ),
        ),
        migrations.AddField(
            model_name="alliancegate",
            name="f_contract",
            field=models.ForeignKey(
                db_column="contract",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.contract",
            ),
        ),
        migrations.AddField(
            model_name="alliancegate",
            name="row_system",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
            ),
        ),
        migrations.AddField(
            model_name="reportedfigure",
            name="row_system",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
            ),
        ),
        migrations.AddField(
            model_name="riskband",
            name="row_system",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
            ),
        ),
    )
