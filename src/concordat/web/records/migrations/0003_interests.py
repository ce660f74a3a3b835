"""The register of interests, and the organisations that an item of an agenda touches, by which interests are matched to it."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Adds the column and makes the table; an item that is there already names no organisation."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0002_grants"),
    )

    operations = (
        migrations.AddField(
            model_name="agendaitem",
            name="f_organisations",
            field=concordat.web.records.fields.CodesField(db_column="organisations", default=()),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="Interest",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_holder", models.TextField(db_column="holder")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_organisation", models.TextField(db_column="organisation")),
                ("f_description", models.TextField(db_column="description")),
                ("f_declared", models.DateField(db_column="declared")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_ended_reason", models.TextField(db_column="ended_reason")),
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
                "db_table": "decide_interest",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="interest_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_holder", ""), _negated=True), name="interest_holder_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_kind__in",
                                ["financial", "non-financial professional", "non-financial personal", "indirect"],
                            )
                        ),
                        name="interest_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_organisation", ""), _negated=True), name="interest_organisation_filled"
                    ),
                ],
            },
        ),
    )
