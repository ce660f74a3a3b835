"""Reorganisations: which bodies are to follow which."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the table; no reorganisation was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0029_need_of_a_place"),
    )

    operations = (
        migrations.CreateModel(
            name="Reorganisation",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_kinds", concordat.web.records.fields.CodesField(db_column="kinds")),
                ("f_predecessors", concordat.web.records.fields.CodesField(db_column="predecessors")),
                ("f_successors", concordat.web.records.fields.CodesField(db_column="successors")),
                ("f_areas", concordat.web.records.fields.CodesField(db_column="areas")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_not_before", models.DateField(db_column="not_before", null=True)),
                ("f_shadow_from", models.DateField(db_column="shadow_from", null=True)),
                ("f_legal_date", models.DateField(db_column="legal_date", null=True)),
                ("f_legal_date_known", models.DateField(db_column="legal_date_known", null=True)),
                ("f_promises", concordat.web.records.fields.CodesField(db_column="promises")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_day_one",
                    models.ForeignKey(
                        db_column="day_one",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.commitment",
                    ),
                ),
                (
                    "f_default_receiver",
                    models.ForeignKey(
                        db_column="default_receiver",
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
                    "f_shadow",
                    models.ForeignKey(
                        db_column="shadow",
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
                "db_table": "merge_reorganisation",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="reorganisation_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="reorganisation_title_filled"
                    ),
                ],
            },
        ),
    )
