"""Indicators: how what is achieved is measured."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the table; no indicator was defined before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0024_line_cpv"),
    )

    operations = (
        migrations.CreateModel(
            name="Indicator",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_method", models.TextField(db_column="method")),
                ("f_top", models.TextField(db_column="top")),
                ("f_bottom", models.TextField(db_column="bottom")),
                ("f_population", models.TextField(db_column="population")),
                ("f_better", models.TextField(db_column="better")),
                ("f_multiplier", concordat.web.records.fields.ExactDecimalField(db_column="multiplier")),
                ("f_unit", models.TextField(db_column="unit")),
                ("f_why", models.TextField(db_column="why")),
                ("f_data_source", models.TextField(db_column="data_source")),
                ("f_author", models.TextField(db_column="author")),
                ("f_checker", models.TextField(db_column="checker")),
                ("f_next_review", models.DateField(db_column="next_review", null=True)),
                ("f_disclosure", models.TextField(db_column="disclosure")),
                ("f_changes", models.TextField(db_column="changes")),
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
                "db_table": "watch_indicator",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="indicator_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="indicator_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_method__in", ["proportion", "rate", "as published"])),
                        name="indicator_method_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_top", ""), _negated=True), name="indicator_top_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_bottom", ""), _negated=True), name="indicator_bottom_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_population", ""), _negated=True), name="indicator_population_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_better__in", ["higher", "lower", "neither"])),
                        name="indicator_better_listed",
                    ),
                ],
            },
        ),
    )
