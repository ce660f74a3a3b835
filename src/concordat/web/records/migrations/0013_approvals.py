"""Declarations that an approval is compatible, conditions and their discharge, and who holds a veto."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Adds the columns and makes the two tables; a resolution that is there has no conditions, a proposal no holder of a veto."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0012_contracts_of_items"),
    )

    operations = (
        migrations.AddField(
            model_name="proposal",
            name="f_veto_holders",
            field=concordat.web.records.fields.CodesField(db_column="veto_holders", default=()),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="resolution",
            name="f_conditions",
            field=concordat.web.records.fields.CodesField(db_column="conditions", default=()),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="Compatibility",
            fields=[
                ("f_met_on", models.DateField(db_column="met_on")),
                ("f_text_sha256", models.TextField(db_column="text_sha256")),
                ("f_declared", models.DateField(db_column="declared")),
                ("f_note", models.TextField(db_column="note")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_approved_by",
                    models.ForeignKey(
                        db_column="approved_by",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.body",
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
                (
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
            ],
            options={
                "db_table": "decide_compatibility",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_text_sha256", ""), _negated=True),
                        name="compatibility_text_sha256_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Discharge",
            fields=[
                ("f_met_on", models.DateField(db_column="met_on")),
                ("f_condition", models.BigIntegerField(db_column="condition")),
                ("f_discharged", models.DateField(db_column="discharged")),
                ("f_evidence", models.TextField(db_column="evidence")),
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
                "db_table": "decide_discharge",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_evidence", ""), _negated=True), name="discharge_evidence_filled"
                    )
                ],
            },
        ),
    )
