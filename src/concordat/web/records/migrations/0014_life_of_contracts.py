"""Options, documents and links of contracts; who looks after one, its notice, next review, term as written and code in monitoring."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Adds the columns, empty in rows that are there, and makes the three tables."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0013_approvals"),
    )

    operations = (
        migrations.AddField(
            model_name="contract",
            name="f_cpv",
            field=concordat.web.records.fields.CodesField(db_column="cpv", default=()),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="contract",
            name="f_local_code",
            field=models.TextField(db_column="local_code", default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="contract",
            name="f_manager",
            field=models.TextField(db_column="manager", default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="contract",
            name="f_next_review",
            field=models.DateField(db_column="next_review", null=True),
        ),
        migrations.AddField(
            model_name="contract",
            name="f_notice_days",
            field=models.BigIntegerField(db_column="notice_days", null=True),
        ),
        migrations.AddField(
            model_name="contract",
            name="f_service_area",
            field=models.TextField(db_column="service_area", default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="contract",
            name="f_term_months",
            field=models.BigIntegerField(db_column="term_months", null=True),
        ),
        migrations.AddField(
            model_name="line",
            name="f_level_reason",
            field=models.TextField(db_column="level_reason", default=""),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="ContractDocument",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_title", models.TextField(db_column="title")),
                ("f_dated", models.DateField(db_column="dated", null=True)),
                ("f_sha256", models.TextField(db_column="sha256")),
                ("f_address", models.TextField(db_column="address")),
                ("f_confidentiality", models.TextField(db_column="confidentiality")),
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
                    "f_variation",
                    models.ForeignKey(
                        db_column="variation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.variation",
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
                "db_table": "contract_contractdocument",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="contractdocument_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_kind__in",
                                [
                                    "contract",
                                    "schedule",
                                    "variation",
                                    "collaborative agreement",
                                    "side letter",
                                    "notice",
                                    "decision paper",
                                    "other",
                                ],
                            )
                        ),
                        name="contractdocument_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="contractdocument_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_confidentiality__in", ["public", "parties", "internal"])),
                        name="contractdocument_confidentiality_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContractLink",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_outside", models.TextField(db_column="outside")),
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
                    "f_other",
                    models.ForeignKey(
                        db_column="other",
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
                "db_table": "contract_contractlink",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="contractlink_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_kind__in",
                                [
                                    "renews",
                                    "replaces",
                                    "call-off of",
                                    "sub-contract of",
                                    "alliance over",
                                    "pooled with under section 75",
                                ],
                            )
                        ),
                        name="contractlink_kind_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContractOption",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_notice_by", models.DateField(db_column="notice_by", null=True)),
                ("f_state", models.TextField(db_column="state")),
                ("f_decided_on", models.DateField(db_column="decided_on", null=True)),
                ("f_decision", models.TextField(db_column="decision")),
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
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "contract_contractoption",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="contractoption_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["extension", "renewal", "break"])),
                        name="contractoption_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_state__in", ["open", "used", "not used"])),
                        name="contractoption_state_listed",
                    ),
                ],
            },
        ),
    )
