"""The tables of records as they first stood."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables."""

    initial = True

    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Area",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_name", models.TextField(db_column="name")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_within",
                    models.ForeignKey(
                        db_column="within",
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
                "db_table": "who_area",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="area_id_filled"),
                    models.CheckConstraint(condition=models.Q(("f_name", ""), _negated=True), name="area_name_filled"),
                    models.CheckConstraint(condition=models.Q(("f_kind", ""), _negated=True), name="area_kind_filled"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Body",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_name", models.TextField(db_column="name")),
                ("f_short_name", models.TextField(db_column="short_name")),
                ("f_legal_person", models.BooleanField(db_column="legal_person")),
                ("f_established", models.DateField(db_column="established", null=True)),
                ("f_abolished", models.DateField(db_column="abolished", null=True)),
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
                "db_table": "who_body",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="body_id_filled"),
                    models.CheckConstraint(condition=models.Q(("f_kind", ""), _negated=True), name="body_kind_filled"),
                    models.CheckConstraint(condition=models.Q(("f_name", ""), _negated=True), name="body_name_filled"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Budget",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_label", models.TextField(db_column="label")),
                ("f_kind", models.TextField(db_column="kind")),
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
                "db_table": "balance_budget",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True), name="budget_financial_year_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_label", ""), _negated=True), name="budget_label_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["income", "cost"])), name="budget_kind_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Clause",
            fields=[
                ("f_key", models.TextField(db_column="key")),
                ("f_title", models.TextField(db_column="title")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_unit", models.TextField(db_column="unit")),
                ("f_better_for_patients", models.TextField(db_column="better_for_patients")),
                ("f_payment_parameter", models.TextField(db_column="payment_parameter")),
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
                "db_table": "contract_clause",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_key", ""), _negated=True), name="clause_key_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="clause_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_kind__in", ["number", "share", "money", "days", "date", "yes/no", "list", "text"])
                        ),
                        name="clause_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_better_for_patients__in", ["higher", "lower", "neither"])),
                        name="clause_better_for_patients_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_says", models.TextField(db_column="says")),
                ("f_minute", models.TextField(db_column="minute")),
                ("f_promised", models.DateField(db_column="promised")),
                ("f_owner", models.TextField(db_column="owner")),
                ("f_done", models.DateField(db_column="done", null=True)),
                ("f_dropped", models.DateField(db_column="dropped", null=True)),
                ("f_closed_reason", models.TextField(db_column="closed_reason")),
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
                    "f_received_by",
                    models.ForeignKey(
                        db_column="received_by",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_to",
                    models.ForeignKey(
                        db_column="to",
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
                "db_table": "publish_commitment",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="commitment_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="commitment_says_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CommitmentDate",
            fields=[
                ("f_recorded", models.DateField(db_column="recorded")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_on", models.DateField(db_column="on", null=True)),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_commitment",
                    models.ForeignKey(
                        db_column="commitment",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.commitment",
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
                "db_table": "publish_commitmentdate",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["due", "no earlier than", "no date"])),
                        name="commitmentdate_kind_listed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Committee",
            fields=[
                ("f_form", models.TextField(db_column="form")),
                ("f_terms", models.TextField(db_column="terms")),
                ("f_terms_sha256", models.TextField(db_column="terms_sha256")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                "db_table": "who_committee",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_form__in",
                                ["committee", "joint committee", "committees in common", "partnership", "advisory"],
                            )
                        ),
                        name="committee_form_listed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Consolidation",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_providers", concordat.web.records.fields.CodesField(db_column="providers")),
                ("f_commissioners", concordat.web.records.fields.CodesField(db_column="commissioners")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_rule", models.TextField(db_column="rule")),
                ("f_signed", models.DateField(db_column="signed", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_co_ordinator",
                    models.ForeignKey(
                        db_column="co_ordinator",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_rule_body",
                    models.ForeignKey(
                        db_column="rule_body",
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
                "db_table": "contract_consolidation",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="consolidation_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="consolidation_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_rule__in",
                                [
                                    "keep own",
                                    "one commissioner's",
                                    "best for patients",
                                    "value-neutral average",
                                    "lowest",
                                    "highest",
                                ],
                            )
                        ),
                        name="consolidation_rule_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Choice",
            fields=[
                ("f_about", models.TextField(db_column="about")),
                ("f_key", models.TextField(db_column="key")),
                ("f_choice", models.TextField(db_column="choice")),
                ("f_reason", models.TextField(db_column="reason")),
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
                    "f_rule_body",
                    models.ForeignKey(
                        db_column="rule_body",
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
                (
                    "f_consolidation",
                    models.ForeignKey(
                        db_column="consolidation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.consolidation",
                    ),
                ),
            ],
            options={
                "db_table": "contract_choice",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_about__in", ["clause", "line"])), name="choice_about_listed"
                    ),
                    models.CheckConstraint(condition=models.Q(("f_key", ""), _negated=True), name="choice_key_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_choice__in",
                                [
                                    "keep own",
                                    "one commissioner's",
                                    "best for patients",
                                    "value-neutral average",
                                    "lowest",
                                    "highest",
                                    "left local",
                                    "ended",
                                ],
                            )
                        ),
                        name="choice_choice_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reason", ""), _negated=True), name="choice_reason_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contract",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_form", models.TextField(db_column="form")),
                ("f_signed", models.DateField(db_column="signed", null=True)),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_decision", models.TextField(db_column="decision")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_parent",
                    models.ForeignKey(
                        db_column="parent",
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
                "db_table": "contract_contract",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="contract_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="contract_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_form__in",
                                ["full", "shorter", "grant", "framework", "call-off", "alliance", "pooled fund"],
                            )
                        ),
                        name="contract_form_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Coverage",
            fields=[
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share", null=True)),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                "db_table": "who_coverage",
            },
        ),
        migrations.CreateModel(
            name="CoveringNote",
            fields=[
                ("f_meeting_on", models.DateField(db_column="meeting_on")),
                ("f_says", models.TextField(db_column="says")),
                ("f_by", models.TextField(db_column="by")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_follower",
                    models.ForeignKey(
                        db_column="follower",
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
                "db_table": "publish_coveringnote",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="coveringnote_says_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_by", ""), _negated=True), name="coveringnote_by_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Identifier",
            fields=[
                ("f_scheme", models.TextField(db_column="scheme")),
                ("f_value", models.TextField(db_column="value")),
                ("f_purpose", models.TextField(db_column="purpose")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                "db_table": "who_identifier",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_scheme", ""), _negated=True), name="identifier_scheme_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_value", ""), _negated=True), name="identifier_value_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InformationRequest",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_received", models.DateField(db_column="received")),
                ("f_request", models.TextField(db_column="request")),
                ("f_clarification_asked", models.DateField(db_column="clarification_asked", null=True)),
                ("f_clarified", models.DateField(db_column="clarified", null=True)),
                ("f_extended_to", models.DateField(db_column="extended_to", null=True)),
                ("f_extension_reason", models.TextField(db_column="extension_reason")),
                ("f_answered", models.DateField(db_column="answered", null=True)),
                ("f_outcome", models.TextField(db_column="outcome")),
                ("f_exemptions", concordat.web.records.fields.CodesField(db_column="exemptions")),
                ("f_response", models.TextField(db_column="response")),
                ("f_review_asked", models.DateField(db_column="review_asked", null=True)),
                ("f_review_answered", models.DateField(db_column="review_answered", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                "db_table": "publish_informationrequest",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="informationrequest_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_request", ""), _negated=True), name="informationrequest_request_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_outcome__in", ["", "given", "given in part", "refused", "not held", ""])
                        ),
                        name="informationrequest_outcome_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Line",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_service", models.TextField(db_column="service")),
                ("f_population", models.TextField(db_column="population")),
                ("f_form", models.TextField(db_column="form")),
                (
                    "f_plan_activity",
                    concordat.web.records.fields.ExactDecimalField(db_column="plan_activity", null=True),
                ),
                ("f_value", concordat.web.records.fields.ExactDecimalField(db_column="value")),
                ("f_agrees_at", models.TextField(db_column="agrees_at")),
                ("f_delivers_at", models.TextField(db_column="delivers_at")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_decision", models.TextField(db_column="decision")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "contract_line",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="line_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_service", ""), _negated=True), name="line_service_filled"
                    ),
                    models.CheckConstraint(condition=models.Q(("f_form", ""), _negated=True), name="line_form_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_agrees_at__in", ["system", "place", "body"])),
                        name="line_agrees_at_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_delivers_at__in", ["system", "place", "body"])),
                        name="line_delivers_at_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MarketForcesFactor",
            fields=[
                ("f_price_year", models.TextField(db_column="price_year")),
                ("f_provider", models.TextField(db_column="provider")),
                ("f_factor", concordat.web.records.fields.ExactDecimalField(db_column="factor")),
                ("f_status", models.TextField(db_column="status")),
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
                "db_table": "pay_marketforcesfactor",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_price_year", ""), _negated=True),
                        name="marketforcesfactor_price_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_provider", ""), _negated=True), name="marketforcesfactor_provider_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_status__in", ["confirmed", "to check"])),
                        name="marketforcesfactor_status_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_on", models.DateField(db_column="on")),
                ("f_time", models.TextField(db_column="time")),
                ("f_place", models.TextField(db_column="place")),
                ("f_openness", models.TextField(db_column="openness")),
                ("f_exclusion", models.TextField(db_column="exclusion")),
                ("f_notice_given", models.DateField(db_column="notice_given", null=True)),
                ("f_papers_out", models.DateField(db_column="papers_out", null=True)),
                ("f_state", models.TextField(db_column="state")),
                ("f_cancelled_reason", models.TextField(db_column="cancelled_reason")),
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
                "db_table": "decide_meeting",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="meeting_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["meeting", "workshop"])), name="meeting_kind_listed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_openness__in", ["public", "part private", "private"])),
                        name="meeting_openness_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_state__in", ["planned", "called", "held", "cancelled"])),
                        name="meeting_state_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Declaration",
            fields=[
                ("f_item", models.TextField(db_column="item")),
                ("f_holder", models.TextField(db_column="holder")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_organisation", models.TextField(db_column="organisation")),
                ("f_description", models.TextField(db_column="description")),
                ("f_action", models.TextField(db_column="action")),
                ("f_ruled_by", models.TextField(db_column="ruled_by")),
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
                (
                    "f_meeting",
                    models.ForeignKey(
                        db_column="meeting",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
            ],
            options={
                "db_table": "decide_declaration",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_item", ""), _negated=True), name="declaration_item_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_holder", ""), _negated=True), name="declaration_holder_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_kind__in",
                                ["financial", "non-financial professional", "non-financial personal", "indirect"],
                            )
                        ),
                        name="declaration_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_action__in", ["note", "speak, no vote", "leave", "no papers"])),
                        name="declaration_action_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                ("f_holder", models.TextField(db_column="holder")),
                ("f_role", models.TextField(db_column="role")),
                ("f_present", models.BooleanField(db_column="present")),
                ("f_seat_class", models.TextField(db_column="seat_class")),
                ("f_from_item", models.TextField(db_column="from_item")),
                ("f_to_item", models.TextField(db_column="to_item")),
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
                    "f_meeting",
                    models.ForeignKey(
                        db_column="meeting",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
            ],
            options={
                "db_table": "decide_attendance",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_holder", ""), _negated=True), name="attendance_holder_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_role__in", ["member", "in attendance"])), name="attendance_role_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Name",
            fields=[
                ("f_name", models.TextField(db_column="name")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                "db_table": "who_name",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_name", ""), _negated=True), name="name_name_filled")
                ],
            },
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                ("f_role", models.TextField(db_column="role")),
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share", null=True)),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "contract_party",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_role__in",
                                [
                                    "commissioner",
                                    "co-ordinating commissioner",
                                    "provider",
                                    "lead provider",
                                    "material sub-contractor",
                                ],
                            )
                        ),
                        name="party_role_listed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_month", models.DateField(db_column="month", null=True)),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_paid_on", models.DateField(db_column="paid_on")),
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
                "db_table": "pay_payment",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="payment_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="payment_financial_year_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedDecision",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_summary", models.TextField(db_column="summary")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_key_decision", models.BooleanField(db_column="key_decision")),
                ("f_openness", models.TextField(db_column="openness")),
                ("f_private_reason", models.TextField(db_column="private_reason")),
                ("f_contact", models.TextField(db_column="contact")),
                ("f_consulted", models.TextField(db_column="consulted")),
                ("f_announced", models.DateField(db_column="announced", null=True)),
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
                "db_table": "publish_planneddecision",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="planneddecision_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="planneddecision_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_summary", ""), _negated=True), name="planneddecision_summary_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_openness__in", ["public", "part private", "private"])),
                        name="planneddecision_openness_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedDate",
            fields=[
                ("f_on", models.DateField(db_column="on", null=True)),
                ("f_recorded", models.DateField(db_column="recorded")),
                ("f_reason", models.TextField(db_column="reason")),
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
                (
                    "f_planned",
                    models.ForeignKey(
                        db_column="planned",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.planneddecision",
                    ),
                ),
            ],
            options={
                "db_table": "publish_planneddate",
            },
        ),
        migrations.CreateModel(
            name="Population",
            fields=[
                ("f_of", models.TextField(db_column="of")),
                ("f_year", models.BigIntegerField(db_column="year")),
                ("f_basis", models.TextField(db_column="basis")),
                ("f_sex", models.TextField(db_column="sex")),
                ("f_age_from", models.BigIntegerField(db_column="age_from")),
                ("f_age_to", models.BigIntegerField(db_column="age_to", null=True)),
                ("f_people", models.BigIntegerField(db_column="people")),
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
                "db_table": "who_population",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_of", ""), _negated=True), name="population_of_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_basis__in", ["resident", "registered", "weighted"])),
                        name="population_basis_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_role", models.TextField(db_column="role")),
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
                "db_table": "who_post",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="post_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="post_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_role__in",
                                ["chair", "lead", "accountable officer", "executive", "clinical", "lay", "member"],
                            )
                        ),
                        name="post_role_listed",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="f_chair",
            field=models.ForeignKey(
                db_column="chair",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.post",
            ),
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                ("f_holder", models.TextField(db_column="holder")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_cost_share", concordat.web.records.fields.ExactDecimalField(db_column="cost_share", null=True)),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
            ],
            options={
                "db_table": "who_appointment",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_holder", ""), _negated=True), name="appointment_holder_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Price",
            fields=[
                ("f_price_year", models.TextField(db_column="price_year")),
                ("f_hrg", models.TextField(db_column="hrg")),
                ("f_name", models.TextField(db_column="name")),
                ("f_setting", models.TextField(db_column="setting")),
                ("f_price", concordat.web.records.fields.ExactDecimalField(db_column="price", null=True)),
                ("f_trim_point_days", models.BigIntegerField(db_column="trim_point_days", null=True)),
                (
                    "f_per_day_long_stay",
                    concordat.web.records.fields.ExactDecimalField(db_column="per_day_long_stay", null=True),
                ),
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
                "db_table": "pay_price",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_price_year", ""), _negated=True), name="price_price_year_filled"
                    ),
                    models.CheckConstraint(condition=models.Q(("f_hrg", ""), _negated=True), name="price_hrg_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_setting__in", ["outpatient procedure", "day case", "elective", "non-elective"])
                        ),
                        name="price_setting_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_rule", models.TextField(db_column="rule")),
                ("f_opened", models.DateField(db_column="opened")),
                ("f_last_date", models.DateField(db_column="last_date", null=True)),
                ("f_allows", models.TextField(db_column="allows")),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
                ("f_withdrawn_reason", models.TextField(db_column="withdrawn_reason")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
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
                "db_table": "decide_proposal",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="proposal_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="proposal_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_rule", ""), _negated=True), name="proposal_rule_filled"
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="planneddecision",
            name="f_proposal",
            field=models.ForeignKey(
                db_column="proposal",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.proposal",
            ),
        ),
        migrations.CreateModel(
            name="Consultation",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_substantial", models.TextField(db_column="substantial")),
                ("f_assessment", models.TextField(db_column="assessment")),
                ("f_bodies", concordat.web.records.fields.CodesField(db_column="bodies")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends")),
                ("f_responses", models.BigIntegerField(db_column="responses", null=True)),
                ("f_decision_on", models.DateField(db_column="decision_on", null=True)),
                ("f_address", models.TextField(db_column="address")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
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
            ],
            options={
                "db_table": "publish_consultation",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="consultation_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="consultation_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_substantial__in", ["yes", "no", "not assessed"])),
                        name="consultation_substantial_listed",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="consolidation",
            name="f_proposal",
            field=models.ForeignKey(
                db_column="proposal",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.proposal",
            ),
        ),
        migrations.CreateModel(
            name="Ballot",
            fields=[
                ("f_meets_on", models.DateField(db_column="meets_on", null=True)),
                ("f_seats", models.BigIntegerField(db_column="seats")),
                ("f_vacant", models.BigIntegerField(db_column="vacant")),
                ("f_quorum", models.BigIntegerField(db_column="quorum")),
                ("f_rule", models.TextField(db_column="rule")),
                ("f_casting_vote", models.BooleanField(db_column="casting_vote")),
                ("f_clear_days", models.BigIntegerField(db_column="clear_days")),
                ("f_working_days_only", models.BooleanField(db_column="working_days_only")),
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
            ],
            options={
                "db_table": "decide_ballot",
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                ("f_number", models.TextField(db_column="number")),
                ("f_title", models.TextField(db_column="title")),
                ("f_purpose", models.TextField(db_column="purpose")),
                ("f_openness", models.TextField(db_column="openness")),
                ("f_private_reason", models.TextField(db_column="private_reason")),
                ("f_outcome", models.TextField(db_column="outcome")),
                ("f_minute", models.TextField(db_column="minute")),
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
                    "f_meeting",
                    models.ForeignKey(
                        db_column="meeting",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
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
            ],
            options={
                "db_table": "decide_agendaitem",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_number", ""), _negated=True), name="agendaitem_number_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="agendaitem_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_purpose__in", ["decision", "information", "discussion"])),
                        name="agendaitem_purpose_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_openness__in", ["public", "part private", "private"])),
                        name="agendaitem_openness_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_outcome__in", ["", "carried", "lost", "noted", "agreed", "deferred", "withdrawn", ""])
                        ),
                        name="agendaitem_outcome_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_meeting", models.TextField(db_column="meeting")),
                ("f_received", models.DateField(db_column="received")),
                ("f_asker", models.TextField(db_column="asker")),
                ("f_text", models.TextField(db_column="text")),
                ("f_signatures", models.BigIntegerField(db_column="signatures", null=True)),
                ("f_reply", models.TextField(db_column="reply")),
                ("f_replied", models.DateField(db_column="replied", null=True)),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "publish_question",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="question_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["question", "petition"])), name="question_kind_listed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_text", ""), _negated=True), name="question_text_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relationship",
            fields=[
                ("f_kind", models.TextField(db_column="kind")),
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share", null=True)),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                    "f_to",
                    models.ForeignKey(
                        db_column="to",
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
                "db_table": "who_relationship",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_kind", ""), _negated=True), name="relationship_kind_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                ("f_kind", models.TextField(db_column="kind")),
                ("f_key", models.TextField(db_column="key")),
                ("f_on", models.DateField(db_column="on")),
                ("f_note", models.TextField(db_column="note")),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
                ("f_withdrawn_reason", models.TextField(db_column="withdrawn_reason")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "publish_release",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_kind", ""), _negated=True), name="release_kind_filled"
                    ),
                    models.CheckConstraint(condition=models.Q(("f_key", ""), _negated=True), name="release_key_filled"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Resolution",
            fields=[
                ("f_met_on", models.DateField(db_column="met_on")),
                ("f_text_sha256", models.TextField(db_column="text_sha256")),
                ("f_present", models.BigIntegerField(db_column="present")),
                ("f_in_favour", models.BigIntegerField(db_column="in_favour")),
                ("f_against", models.BigIntegerField(db_column="against")),
                ("f_abstained", models.BigIntegerField(db_column="abstained")),
                ("f_recused", models.BigIntegerField(db_column="recused")),
                ("f_casting_vote", models.TextField(db_column="casting_vote")),
                ("f_recorded", models.DateField(db_column="recorded")),
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
                "db_table": "decide_resolution",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_text_sha256", ""), _negated=True), name="resolution_text_sha256_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ScrutinyRequest",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_meeting", models.TextField(db_column="meeting")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_asked", models.DateField(db_column="asked")),
                ("f_request", models.TextField(db_column="request")),
                ("f_promised", models.DateField(db_column="promised", null=True)),
                ("f_promised_by", models.TextField(db_column="promised_by")),
                ("f_owner", models.TextField(db_column="owner")),
                ("f_due", models.DateField(db_column="due", null=True)),
                ("f_response", models.TextField(db_column="response")),
                ("f_answered", models.DateField(db_column="answered", null=True)),
                ("f_accepted", models.DateField(db_column="accepted", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                    "f_committee",
                    models.ForeignKey(
                        db_column="committee",
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
                "db_table": "publish_scrutinyrequest",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="scrutinyrequest_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["information", "attendance", "consultation", "report"])),
                        name="scrutinyrequest_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_request", ""), _negated=True), name="scrutinyrequest_request_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                ("f_seat_class", models.TextField(db_column="seat_class")),
                ("f_number", models.BigIntegerField(db_column="number")),
                ("f_voting", models.BooleanField(db_column="voting")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                "db_table": "who_seat",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_seat_class", ""), _negated=True), name="seat_seat_class_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StandingQuestion",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_question", models.TextField(db_column="question")),
                ("f_answer", models.TextField(db_column="answer")),
                ("f_updated", models.DateField(db_column="updated", null=True)),
                ("f_due", models.DateField(db_column="due", null=True)),
                ("f_address", models.TextField(db_column="address")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
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
                "db_table": "publish_standingquestion",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="standingquestion_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_question", ""), _negated=True), name="standingquestion_question_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Succession",
            fields=[
                ("f_event", models.TextField(db_column="event")),
                ("f_on", models.DateField(db_column="on")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share", null=True)),
                ("f_share_basis", models.TextField(db_column="share_basis")),
                ("f_residue", models.BooleanField(db_column="residue")),
                ("f_instrument", models.TextField(db_column="instrument")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_predecessor",
                    models.ForeignKey(
                        db_column="predecessor",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_successor",
                    models.ForeignKey(
                        db_column="successor",
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
                "db_table": "who_succession",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_event", ""), _negated=True), name="succession_event_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_kind__in",
                                ["merge", "split", "rename", "recode", "boundary", "transfer-of-function", "absorb"],
                            )
                        ),
                        name="succession_kind_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                ("f_value", models.TextField(db_column="value")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_clause",
                    models.ForeignKey(
                        db_column="clause",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.clause",
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "contract_term",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_value", ""), _negated=True), name="term_value_filled")
                ],
            },
        ),
        migrations.CreateModel(
            name="Text",
            fields=[
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("path", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("text", models.TextField()),
                ("system", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem")),
            ],
        ),
        migrations.CreateModel(
            name="SharedDraft",
            fields=[
                ("f_proposal", models.TextField(db_column="proposal")),
                ("f_version", models.BigIntegerField(db_column="version")),
                ("f_shared_with", concordat.web.records.fields.CodesField(db_column="shared_with")),
                ("f_on", models.DateField(db_column="on")),
                ("f_note", models.TextField(db_column="note")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_shared_by",
                    models.ForeignKey(
                        db_column="shared_by",
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
                (
                    "f_text",
                    models.ForeignKey(
                        db_column="text",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.text",
                    ),
                ),
            ],
            options={
                "db_table": "decide_shareddraft",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_proposal", ""), _negated=True), name="shareddraft_proposal_filled"
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="proposal",
            name="f_text",
            field=models.ForeignKey(
                db_column="text",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.text",
            ),
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_item", models.TextField(db_column="item")),
                ("f_title", models.TextField(db_column="title")),
                ("f_issued", models.DateField(db_column="issued", null=True)),
                ("f_note", models.TextField(db_column="note")),
                ("f_private", models.BooleanField(db_column="private")),
                ("f_private_reason", models.TextField(db_column="private_reason")),
                ("f_review_on", models.DateField(db_column="review_on", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_meeting",
                    models.ForeignKey(
                        db_column="meeting",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.meeting",
                    ),
                ),
                (
                    "f_supplement_to",
                    models.ForeignKey(
                        db_column="supplement_to",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.paper",
                    ),
                ),
                (
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
                (
                    "f_text",
                    models.ForeignKey(
                        db_column="text",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.text",
                    ),
                ),
            ],
            options={
                "db_table": "decide_paper",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="paper_id_filled"),
                    models.CheckConstraint(condition=models.Q(("f_item", ""), _negated=True), name="paper_item_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="paper_title_filled"
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="f_minutes",
            field=models.ForeignKey(
                db_column="minutes",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.text",
            ),
        ),
        migrations.CreateModel(
            name="JointStatement",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_invited", concordat.web.records.fields.CodesField(db_column="invited")),
                ("f_signatories", concordat.web.records.fields.CodesField(db_column="signatories")),
                ("f_issued", models.DateField(db_column="issued", null=True)),
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
                    "f_text",
                    models.ForeignKey(
                        db_column="text",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.text",
                    ),
                ),
            ],
            options={
                "db_table": "decide_jointstatement",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="jointstatement_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="jointstatement_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Instrument",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
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
                (
                    "f_adopted_by_proposal",
                    models.ForeignKey(
                        db_column="adopted_by_proposal",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.proposal",
                    ),
                ),
                (
                    "f_text",
                    models.ForeignKey(
                        db_column="text",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.text",
                    ),
                ),
            ],
            options={
                "db_table": "decide_instrument",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="instrument_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="instrument_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_kind__in",
                                [
                                    "constitution",
                                    "scheme of delegation",
                                    "terms of reference",
                                    "joint agreement",
                                    "operating framework",
                                    "policy",
                                ],
                            )
                        ),
                        name="instrument_kind_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_says", models.TextField(db_column="says")),
                ("f_items", concordat.web.records.fields.CodesField(db_column="items")),
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
                "db_table": "publish_topic",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="topic_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="topic_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UpdatePromise",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_words", models.TextField(db_column="words")),
                ("f_promised", models.DateField(db_column="promised")),
                ("f_largest_gap_days", models.BigIntegerField(db_column="largest_gap_days")),
                ("f_met", models.DateField(db_column="met", null=True)),
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
                    "f_committee",
                    models.ForeignKey(
                        db_column="committee",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
                    ),
                ),
                (
                    "f_topic",
                    models.ForeignKey(
                        db_column="topic",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.topic",
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
                "db_table": "publish_updatepromise",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="updatepromise_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_words", ""), _negated=True), name="updatepromise_words_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Update",
            fields=[
                ("f_on", models.DateField(db_column="on")),
                ("f_says", models.TextField(db_column="says")),
                ("f_paper", models.TextField(db_column="paper")),
                ("f_not_told", models.TextField(db_column="not_told")),
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
                    "f_promise",
                    models.ForeignKey(
                        db_column="promise",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.updatepromise",
                    ),
                ),
            ],
            options={
                "db_table": "publish_update",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_says", ""), _negated=True), name="update_says_filled")
                ],
            },
        ),
        migrations.CreateModel(
            name="WithheldLine",
            fields=[
                ("f_kind", models.TextField(db_column="kind")),
                ("f_key", models.TextField(db_column="key")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_by", models.TextField(db_column="by")),
                ("f_on", models.DateField(db_column="on")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_follower",
                    models.ForeignKey(
                        db_column="follower",
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
                "db_table": "publish_withheldline",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_kind", ""), _negated=True), name="withheldline_kind_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_key", ""), _negated=True), name="withheldline_key_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reason", ""), _negated=True), name="withheldline_reason_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_by", ""), _negated=True), name="withheldline_by_filled"
                    ),
                ],
            },
        ),
    ]
