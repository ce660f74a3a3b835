"""Estates: sites, backlog, schemes, their options and comparisons, and what limits a choice between them."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; nothing of an estate was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0040_forecasts_and_mismatches"),
    )

    operations = (
        migrations.CreateModel(
            name="EstatePartnership",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_member_bodies", concordat.web.records.fields.CodesField(db_column="member_bodies")),
                ("f_partner", models.TextField(db_column="partner")),
                ("f_scheme_rule", models.TextField(db_column="scheme_rule")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
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
                "db_table": "plan_estatepartnership",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="estatepartnership_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="estatepartnership_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EstateScheme",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_at_sites", concordat.web.records.fields.CodesField(db_column="at_sites")),
                ("f_legal_power", models.TextField(db_column="legal_power")),
                ("f_funding_source", models.TextField(db_column="funding_source")),
                ("f_clinical_case", models.TextField(db_column="clinical_case")),
                ("f_state", models.TextField(db_column="state")),
                ("f_building_route", models.TextField(db_column="building_route")),
                ("f_proceeded_on", models.DateField(db_column="proceeded_on", null=True)),
                ("f_first_done", models.TextField(db_column="first_done")),
                ("f_expected_done", models.TextField(db_column="expected_done")),
                ("f_delay_reason", models.TextField(db_column="delay_reason")),
                ("f_must_by", models.TextField(db_column="must_by")),
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
                    "f_partnership",
                    models.ForeignKey(
                        db_column="partnership",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.estatepartnership",
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
                "db_table": "plan_estatescheme",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="estatescheme_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="estatescheme_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_state__in", ["proposed", "proceeding", "done", "dropped"])),
                        name="estatescheme_state_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_building_route__in",
                                [
                                    "",
                                    "own capital",
                                    "alliance",
                                    "strategic estates partnership",
                                    "other framework",
                                    "separate purchase",
                                    "do nothing",
                                    "",
                                ],
                            )
                        ),
                        name="estatescheme_building_route_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EstateShare",
            fields=[
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share")),
                ("f_basis", models.TextField(db_column="basis")),
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
                "db_table": "plan_estateshare",
            },
        ),
        migrations.CreateModel(
            name="EstateTie",
            fields=[
                ("f_tied", models.TextField(db_column="tied")),
                ("f_tied_to", models.TextField(db_column="tied_to")),
                ("f_tie", models.TextField(db_column="tie")),
                ("f_reason", models.TextField(db_column="reason")),
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
                "db_table": "plan_estatetie",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_tied", ""), _negated=True), name="estatetie_tied_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_tied_to", ""), _negated=True), name="estatetie_tied_to_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_tie__in", ["needs", "together", "excludes"])),
                        name="estatetie_tie_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SchemeCapital",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_planned_capital", concordat.web.records.fields.ExactDecimalField(db_column="planned_capital")),
                (
                    "f_expected_capital",
                    concordat.web.records.fields.ExactDecimalField(db_column="expected_capital", null=True),
                ),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_estate_scheme",
                    models.ForeignKey(
                        db_column="estate_scheme",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.estatescheme",
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
                "db_table": "plan_schemecapital",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="schemecapital_financial_year_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SchemeComparison",
            fields=[
                ("f_compared_on", models.DateField(db_column="compared_on")),
                ("f_routes", concordat.web.records.fields.CodesField(db_column="routes")),
                ("f_best_route", models.TextField(db_column="best_route")),
                ("f_best_yearly", concordat.web.records.fields.ExactDecimalField(db_column="best_yearly")),
                ("f_chosen_route", models.TextField(db_column="chosen_route")),
                ("f_chosen_yearly", concordat.web.records.fields.ExactDecimalField(db_column="chosen_yearly")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_estate_scheme",
                    models.ForeignKey(
                        db_column="estate_scheme",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.estatescheme",
                    ),
                ),
                (
                    "f_resolution",
                    models.ForeignKey(
                        db_column="resolution",
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
                "db_table": "plan_schemecomparison",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_best_route__in",
                                [
                                    "own capital",
                                    "alliance",
                                    "strategic estates partnership",
                                    "other framework",
                                    "separate purchase",
                                    "do nothing",
                                ],
                            )
                        ),
                        name="schemecomparison_best_route_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_chosen_route__in",
                                [
                                    "own capital",
                                    "alliance",
                                    "strategic estates partnership",
                                    "other framework",
                                    "separate purchase",
                                    "do nothing",
                                ],
                            )
                        ),
                        name="schemecomparison_chosen_route_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SchemeOption",
            fields=[
                ("f_building_route", models.TextField(db_column="building_route")),
                ("f_life", models.BigIntegerField(db_column="life")),
                ("f_capital", concordat.web.records.fields.CodesField(db_column="capital")),
                ("f_running_cost", concordat.web.records.fields.ExactDecimalField(db_column="running_cost", null=True)),
                ("f_risk_cost", concordat.web.records.fields.ExactDecimalField(db_column="risk_cost", null=True)),
                (
                    "f_yearly_income",
                    concordat.web.records.fields.ExactDecimalField(db_column="yearly_income", null=True),
                ),
                ("f_residual", concordat.web.records.fields.ExactDecimalField(db_column="residual", null=True)),
                ("f_beside_price", models.TextField(db_column="beside_price")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_estate_scheme",
                    models.ForeignKey(
                        db_column="estate_scheme",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.estatescheme",
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
                "db_table": "plan_schemeoption",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_building_route__in",
                                [
                                    "own capital",
                                    "alliance",
                                    "strategic estates partnership",
                                    "other framework",
                                    "separate purchase",
                                    "do nothing",
                                ],
                            )
                        ),
                        name="schemeoption_building_route_listed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Site",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_name", models.TextField(db_column="name")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_services", concordat.web.records.fields.CodesField(db_column="services")),
                ("f_tenure", models.TextField(db_column="tenure")),
                ("f_floor_area", concordat.web.records.fields.ExactDecimalField(db_column="floor_area", null=True)),
                ("f_running_cost", concordat.web.records.fields.ExactDecimalField(db_column="running_cost", null=True)),
                ("f_running_year", models.TextField(db_column="running_year")),
                ("f_latitude", concordat.web.records.fields.ExactDecimalField(db_column="latitude", null=True)),
                ("f_longitude", concordat.web.records.fields.ExactDecimalField(db_column="longitude", null=True)),
                ("f_place_source", models.TextField(db_column="place_source")),
                ("f_stays", models.BooleanField(db_column="stays")),
                ("f_closing_cost", concordat.web.records.fields.ExactDecimalField(db_column="closing_cost", null=True)),
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
                "db_table": "plan_site",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="site_id_filled"),
                    models.CheckConstraint(condition=models.Q(("f_name", ""), _negated=True), name="site_name_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_tenure__in", ["", "freehold", "leasehold", "private finance", "licence", ""])
                        ),
                        name="site_tenure_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SchemeEffect",
            fields=[
                ("f_backlog_is", models.TextField(db_column="backlog_is")),
                ("f_high_risk", concordat.web.records.fields.ExactDecimalField(db_column="high_risk", null=True)),
                (
                    "f_significant_risk",
                    concordat.web.records.fields.ExactDecimalField(db_column="significant_risk", null=True),
                ),
                (
                    "f_moderate_risk",
                    concordat.web.records.fields.ExactDecimalField(db_column="moderate_risk", null=True),
                ),
                ("f_low_risk", concordat.web.records.fields.ExactDecimalField(db_column="low_risk", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_estate_scheme",
                    models.ForeignKey(
                        db_column="estate_scheme",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.estatescheme",
                    ),
                ),
                (
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
                (
                    "f_site",
                    models.ForeignKey(
                        db_column="site",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.site",
                    ),
                ),
                (
                    "f_to_site",
                    models.ForeignKey(
                        db_column="to_site",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.site",
                    ),
                ),
            ],
            options={
                "db_table": "plan_schemeeffect",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_backlog_is__in", ["avoided", "moved", "stranded"])),
                        name="schemeeffect_backlog_is_listed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BacklogReturn",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_high_risk", concordat.web.records.fields.ExactDecimalField(db_column="high_risk", null=True)),
                (
                    "f_significant_risk",
                    concordat.web.records.fields.ExactDecimalField(db_column="significant_risk", null=True),
                ),
                (
                    "f_moderate_risk",
                    concordat.web.records.fields.ExactDecimalField(db_column="moderate_risk", null=True),
                ),
                ("f_low_risk", concordat.web.records.fields.ExactDecimalField(db_column="low_risk", null=True)),
                (
                    "f_critical_infrastructure",
                    concordat.web.records.fields.ExactDecimalField(db_column="critical_infrastructure", null=True),
                ),
                ("f_surveyed", models.DateField(db_column="surveyed", null=True)),
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
                    "f_site",
                    models.ForeignKey(
                        db_column="site",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.site",
                    ),
                ),
            ],
            options={
                "db_table": "plan_backlogreturn",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="backlogreturn_financial_year_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SiteReach",
            fields=[
                ("f_care", models.TextField(db_column="care")),
                ("f_at_sites", concordat.web.records.fields.CodesField(db_column="at_sites")),
                ("f_least", models.BigIntegerField(db_column="least")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "plan_sitereach",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_care", ""), _negated=True), name="sitereach_care_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CapitalLimit",
            fields=[
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "plan_capitallimit",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="capitallimit_financial_year_filled",
                    )
                ],
            },
        ),
    )
