"""Evidence that members of a contract share."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Makes the table; nothing was shared before."""

    dependencies = [
        ("core", "0004_newest_of_system"),
        ("records", "0041_reorganisations"),
    ]

    operations = [
        migrations.CreateModel(
            name="SharedEvidence",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_finds", models.TextField(db_column="finds")),
                ("f_address", models.TextField(db_column="address")),
                ("f_sha256", models.TextField(db_column="sha256")),
                ("f_reach", models.TextField(db_column="reach")),
                ("f_recorded", models.DateField(db_column="recorded")),
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
                    "f_outcome",
                    models.ForeignKey(
                        db_column="outcome",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.expectedoutcome",
                    ),
                ),
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
            ],
            options={
                "db_table": "contract_sharedevidence",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="sharedevidence_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="sharedevidence_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_finds", ""), _negated=True), name="sharedevidence_finds_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reach__in", ["members", "everyone"])), name="sharedevidence_reach_listed"
                    ),
                ],
            },
        ),
    ]
