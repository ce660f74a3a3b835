"""Money that moves between lines, pooled funds, and shares of an envelope."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; none of it was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0044_shared_evidence"),
    )

    operations = (
        migrations.CreateModel(
            name="Movement",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_out_of", models.TextField(db_column="out_of")),
                ("f_out_level", models.TextField(db_column="out_level")),
                ("f_into", models.TextField(db_column="into")),
                ("f_into_level", models.TextField(db_column="into_level")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_arrives", concordat.web.records.fields.ExactDecimalField(db_column="arrives", null=True)),
                ("f_recurrent", models.BooleanField(db_column="recurrent")),
                ("f_posts_out", concordat.web.records.fields.ExactDecimalField(db_column="posts_out")),
                ("f_posts_in", concordat.web.records.fields.ExactDecimalField(db_column="posts_in")),
                ("f_estate", concordat.web.records.fields.ExactDecimalField(db_column="estate")),
                ("f_knock_on", models.TextField(db_column="knock_on")),
                ("f_knock_on_cost", concordat.web.records.fields.ExactDecimalField(db_column="knock_on_cost")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_benefit", models.TextField(db_column="benefit")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
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
                    "f_gainer",
                    models.ForeignKey(
                        db_column="gainer",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_loser",
                    models.ForeignKey(
                        db_column="loser",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_proposed_by",
                    models.ForeignKey(
                        db_column="proposed_by",
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
                "db_table": "plan_movement",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="movement_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="movement_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_out_of", ""), _negated=True), name="movement_out_of_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_out_level__in", ["", "neighbourhood", "place", "system", ""])),
                        name="movement_out_level_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_into", ""), _negated=True), name="movement_into_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_into_level__in", ["", "neighbourhood", "place", "system", ""])),
                        name="movement_into_level_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MovementFunding",
            fields=[
                ("f_paid_from", models.TextField(db_column="paid_from")),
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
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
                "db_table": "plan_movementfunding",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_paid_from", ""), _negated=True), name="movementfunding_paid_from_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="movementfunding_financial_year_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MovementYear",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share")),
                ("f_removable", concordat.web.records.fields.ExactDecimalField(db_column="removable")),
                (
                    "f_left_by_provider",
                    concordat.web.records.fields.ExactDecimalField(db_column="left_by_provider", null=True),
                ),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_movement",
                    models.ForeignKey(
                        db_column="movement",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.movement",
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
                "db_table": "plan_movementyear",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="movementyear_financial_year_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Pool",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_pool_manager", models.TextField(db_column="pool_manager")),
                ("f_statute", models.TextField(db_column="statute")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_review_by", models.DateField(db_column="review_by", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_notice_days", models.BigIntegerField(db_column="notice_days")),
                ("f_return_days", models.BigIntegerField(db_column="return_days")),
                ("f_agreement_sha256", models.TextField(db_column="agreement_sha256")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_host",
                    models.ForeignKey(
                        db_column="host",
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
                "db_table": "plan_pool",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="pool_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="pool_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PoolContribution",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_fund", models.TextField(db_column="fund")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_ceiling", concordat.web.records.fields.ExactDecimalField(db_column="ceiling", null=True)),
                ("f_in_kind", models.BooleanField(db_column="in_kind")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_party",
                    models.ForeignKey(
                        db_column="party",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.pool",
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
                "db_table": "plan_poolcontribution",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="poolcontribution_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_fund__in", ["minimum", "additional", "grant"])),
                        name="poolcontribution_fund_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PoolLine",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_scheme_title", models.TextField(db_column="scheme_title")),
                ("f_provided_by", models.TextField(db_column="provided_by")),
                ("f_budget", concordat.web.records.fields.ExactDecimalField(db_column="budget")),
                ("f_actual", concordat.web.records.fields.ExactDecimalField(db_column="actual")),
                ("f_forecast", concordat.web.records.fields.ExactDecimalField(db_column="forecast")),
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
                    "f_lead",
                    models.ForeignKey(
                        db_column="lead",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.pool",
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
                "db_table": "plan_poolline",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="poolline_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_scheme_title", ""), _negated=True), name="poolline_scheme_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PoolMinimum",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.pool",
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
                "db_table": "plan_poolminimum",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="poolminimum_financial_year_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PoolReturn",
            fields=[
                ("f_quarter_ends", models.DateField(db_column="quarter_ends")),
                ("f_submitted", models.DateField(db_column="submitted")),
                ("f_prepared_by", models.TextField(db_column="prepared_by")),
                ("f_signed_by", concordat.web.records.fields.CodesField(db_column="signed_by")),
                ("f_queries", models.TextField(db_column="queries")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.pool",
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
                "db_table": "plan_poolreturn",
            },
        ),
        migrations.CreateModel(
            name="PoolStep",
            fields=[
                ("f_direction", models.TextField(db_column="direction")),
                ("f_step", models.BigIntegerField(db_column="step")),
                ("f_title", models.TextField(db_column="title")),
                ("f_up_to", concordat.web.records.fields.ExactDecimalField(db_column="up_to", null=True)),
                ("f_parties", concordat.web.records.fields.CodesField(db_column="parties")),
                ("f_shares", concordat.web.records.fields.CodesField(db_column="shares")),
                ("f_caps", concordat.web.records.fields.CodesField(db_column="caps")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.pool",
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
                "db_table": "plan_poolstep",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_direction__in", ["overspend", "underspend"])),
                        name="poolstep_direction_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="poolstep_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PoolTrigger",
            fields=[
                ("f_on", models.DateField(db_column="on")),
                ("f_says", models.TextField(db_column="says")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.pool",
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
                "db_table": "plan_pooltrigger",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="pooltrigger_says_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TransitionSupport",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_ends", models.DateField(db_column="ends")),
                ("f_paid_from", models.TextField(db_column="paid_from")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
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
                "db_table": "plan_transitionsupport",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="transitionsupport_financial_year_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WeightedPeople",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_stream", models.TextField(db_column="stream")),
                ("f_people", concordat.web.records.fields.ExactDecimalField(db_column="people")),
                ("f_weighted", concordat.web.records.fields.ExactDecimalField(db_column="weighted")),
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
                "db_table": "plan_weightedpeople",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="weightedpeople_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_stream", ""), _negated=True), name="weightedpeople_stream_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AllocationBaseline",
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
                "db_table": "plan_allocationbaseline",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="allocationbaseline_financial_year_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AllocationTerms",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_envelope", concordat.web.records.fields.ExactDecimalField(db_column="envelope")),
                ("f_pace", concordat.web.records.fields.ExactDecimalField(db_column="pace")),
                ("f_least_growth", concordat.web.records.fields.ExactDecimalField(db_column="least_growth")),
                ("f_most_growth", concordat.web.records.fields.ExactDecimalField(db_column="most_growth")),
                ("f_streams", concordat.web.records.fields.CodesField(db_column="streams")),
                ("f_shares", concordat.web.records.fields.CodesField(db_column="shares")),
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
                "db_table": "plan_allocationterms",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="allocationterms_financial_year_filled",
                    )
                ],
            },
        ),
    )
