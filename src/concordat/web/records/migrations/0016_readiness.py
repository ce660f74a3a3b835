"""What must be known before a contract is signed: scope, baseline, expected outcomes, conditions precedent and overrides."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the five tables; a system that is there has nothing in them."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0021_reconciling"),
    )

    operations = (
        migrations.CreateModel(
            name="Baseline",
            fields=[
                ("f_contract", models.TextField(db_column="contract")),
                ("f_need", models.TextField(db_column="need")),
                ("f_method", models.TextField(db_column="method")),
                ("f_data_source", models.TextField(db_column="data_source")),
                ("f_data_cut", models.DateField(db_column="data_cut", null=True)),
                ("f_quality", models.TextField(db_column="quality")),
                ("f_demand_low", concordat.web.records.fields.ExactDecimalField(db_column="demand_low", null=True)),
                ("f_demand_high", concordat.web.records.fields.ExactDecimalField(db_column="demand_high", null=True)),
                ("f_expected", concordat.web.records.fields.ExactDecimalField(db_column="expected", null=True)),
                ("f_spread", concordat.web.records.fields.ExactDecimalField(db_column="spread", null=True)),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
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
                "db_table": "contract_baseline",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_contract", ""), _negated=True), name="baseline_contract_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConditionPrecedent",
            fields=[
                ("f_contract", models.TextField(db_column="contract")),
                ("f_number", models.BigIntegerField(db_column="number")),
                ("f_says", models.TextField(db_column="says")),
                ("f_due", models.DateField(db_column="due", null=True)),
                ("f_fulfilled_on", models.DateField(db_column="fulfilled_on", null=True)),
                ("f_evidence", models.TextField(db_column="evidence")),
                ("f_waived_on", models.DateField(db_column="waived_on", null=True)),
                ("f_waived_by", models.TextField(db_column="waived_by")),
                ("f_waived_reason", models.TextField(db_column="waived_reason")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_led_by",
                    models.ForeignKey(
                        db_column="led_by",
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
                "db_table": "contract_conditionprecedent",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_contract", ""), _negated=True), name="conditionprecedent_contract_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="conditionprecedent_says_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExpectedOutcome",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_indicator", models.TextField(db_column="indicator")),
                ("f_numerator", models.TextField(db_column="numerator")),
                ("f_denominator", models.TextField(db_column="denominator")),
                ("f_data_source", models.TextField(db_column="data_source")),
                ("f_baseline", concordat.web.records.fields.ExactDecimalField(db_column="baseline", null=True)),
                ("f_target", concordat.web.records.fields.ExactDecimalField(db_column="target", null=True)),
                ("f_unit", models.TextField(db_column="unit")),
                ("f_due", models.DateField(db_column="due", null=True)),
                ("f_equality", models.TextField(db_column="equality")),
                ("f_responsible", concordat.web.records.fields.CodesField(db_column="responsible")),
                ("f_shares", concordat.web.records.fields.CodesField(db_column="shares")),
                ("f_contracts", concordat.web.records.fields.CodesField(db_column="contracts")),
                ("f_lines", concordat.web.records.fields.CodesField(db_column="lines")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "contract_expectedoutcome",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="expectedoutcome_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="expectedoutcome_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadinessOverride",
            fields=[
                ("f_contract", models.TextField(db_column="contract")),
                ("f_question", models.TextField(db_column="question")),
                ("f_taken_by", models.TextField(db_column="taken_by")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_recorded", models.DateField(db_column="recorded")),
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
                "db_table": "contract_readinessoverride",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_contract", ""), _negated=True), name="readinessoverride_contract_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_question", ""), _negated=True), name="readinessoverride_question_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_taken_by", ""), _negated=True), name="readinessoverride_taken_by_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reason", ""), _negated=True), name="readinessoverride_reason_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Scope",
            fields=[
                ("f_contract", models.TextField(db_column="contract")),
                ("f_specification", models.TextField(db_column="specification")),
                ("f_specification_version", models.TextField(db_column="specification_version")),
                ("f_codes_in", concordat.web.records.fields.CodesField(db_column="codes_in")),
                ("f_codes_out", concordat.web.records.fields.CodesField(db_column="codes_out")),
                ("f_sites", concordat.web.records.fields.CodesField(db_column="sites")),
                ("f_population_basis", models.TextField(db_column="population_basis")),
                ("f_places", concordat.web.records.fields.CodesField(db_column="places")),
                ("f_age_from", models.BigIntegerField(db_column="age_from", null=True)),
                ("f_age_to", models.BigIntegerField(db_column="age_to", null=True)),
                ("f_budget", concordat.web.records.fields.ExactDecimalField(db_column="budget", null=True)),
                ("f_answers_for_cost", concordat.web.records.fields.CodesField(db_column="answers_for_cost")),
                ("f_answers_for_quality", concordat.web.records.fields.CodesField(db_column="answers_for_quality")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_after_owner",
                    models.ForeignKey(
                        db_column="after_owner",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_before_owner",
                    models.ForeignKey(
                        db_column="before_owner",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
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
                "db_table": "contract_scope",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_contract", ""), _negated=True), name="scope_contract_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_population_basis__in", ["", "resident", "registered", ""])),
                        name="scope_population_basis_listed",
                    ),
                ],
            },
        ),
    )
