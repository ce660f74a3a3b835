"""What a projection stands on: mitigations, where their units land, and what a unit costs."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; nothing was projected before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0035_mandates"),
    )

    operations = (
        migrations.CreateModel(
            name="Mitigation",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_family", models.TextField(db_column="family")),
                ("f_setting", models.TextField(db_column="setting")),
                ("f_does", models.TextField(db_column="does")),
                ("f_to_setting", models.TextField(db_column="to_setting")),
                ("f_age_from", models.BigIntegerField(db_column="age_from")),
                ("f_age_to", models.BigIntegerField(db_column="age_to", null=True)),
                ("f_low", concordat.web.records.fields.ExactDecimalField(db_column="low")),
                ("f_high", concordat.web.records.fields.ExactDecimalField(db_column="high")),
                ("f_year_from", models.BigIntegerField(db_column="year_from")),
                ("f_scheme", models.TextField(db_column="scheme")),
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
                "db_table": "need_mitigation",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="mitigation_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="mitigation_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_family", ""), _negated=True), name="mitigation_family_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_setting", ""), _negated=True), name="mitigation_setting_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_does__in", ["avoid", "convert"])), name="mitigation_does_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Destination",
            fields=[
                ("f_destination", models.TextField(db_column="destination")),
                ("f_share", concordat.web.records.fields.ExactDecimalField(db_column="share")),
                ("f_ratio_low", concordat.web.records.fields.ExactDecimalField(db_column="ratio_low", null=True)),
                ("f_ratio_high", concordat.web.records.fields.ExactDecimalField(db_column="ratio_high", null=True)),
                ("f_unit_cost", concordat.web.records.fields.ExactDecimalField(db_column="unit_cost")),
                ("f_lag", models.BigIntegerField(db_column="lag")),
                ("f_capacity", models.BigIntegerField(db_column="capacity", null=True)),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
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
                (
                    "f_mitigation",
                    models.ForeignKey(
                        db_column="mitigation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.mitigation",
                    ),
                ),
            ],
            options={
                "db_table": "need_destination",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_destination", ""), _negated=True), name="destination_destination_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitPrice",
            fields=[
                ("f_setting", models.TextField(db_column="setting")),
                ("f_price", concordat.web.records.fields.ExactDecimalField(db_column="price")),
                ("f_cash_share", concordat.web.records.fields.ExactDecimalField(db_column="cash_share")),
                ("f_recorded", models.DateField(db_column="recorded", null=True)),
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
                "db_table": "need_unitprice",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_setting", ""), _negated=True), name="unitprice_setting_filled"
                    )
                ],
            },
        ),
    )
