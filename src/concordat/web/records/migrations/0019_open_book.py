"""Cost lines: what a provider's resources cost, as far as its open book is open, and to whom."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the table; there is no open book yet."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0020_coordination"),
    )

    operations = (
        migrations.CreateModel(
            name="CostLine",
            fields=[
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_resource", models.TextField(db_column="resource")),
                ("f_amount", concordat.web.records.fields.ExactDecimalField(db_column="amount")),
                ("f_seen_by", models.TextField(db_column="seen_by")),
                ("f_towards", models.TextField(db_column="towards")),
                ("f_contribution", concordat.web.records.fields.ExactDecimalField(db_column="contribution", null=True)),
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
                "db_table": "pay_costline",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="costline_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_resource", ""), _negated=True), name="costline_resource_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_seen_by__in",
                                ["everyone", "every body of the system", "both sides", "the provider alone"],
                            )
                        ),
                        name="costline_seen_by_listed",
                    ),
                ],
            },
        ),
    )
