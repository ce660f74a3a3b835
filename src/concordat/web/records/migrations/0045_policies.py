"""National policies with their three dates, and cohorts of areas with their tests."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; no policy was recorded before."""

    dependencies = [
        ("core", "0004_newest_of_system"),
        ("records", "0036_plans"),
    ]

    operations = [
        migrations.CreateModel(
            name="NationalPolicy",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_issuer", models.TextField(db_column="issuer")),
                ("f_says", models.TextField(db_column="says")),
                ("f_announced", models.DateField(db_column="announced")),
                ("f_announced_to", models.TextField(db_column="announced_to")),
                ("f_detail_says", models.TextField(db_column="detail_says")),
                ("f_detail_due", models.DateField(db_column="detail_due", null=True)),
                ("f_detail_published", models.DateField(db_column="detail_published", null=True)),
                ("f_detail_address", models.TextField(db_column="detail_address")),
                ("f_effect_says", models.TextField(db_column="effect_says")),
                ("f_effect_due", models.DateField(db_column="effect_due", null=True)),
                ("f_effective", models.DateField(db_column="effective", null=True)),
                ("f_rules", concordat.web.records.fields.CodesField(db_column="rules")),
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
                "db_table": "publish_nationalpolicy",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="nationalpolicy_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="nationalpolicy_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_issuer", ""), _negated=True), name="nationalpolicy_issuer_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Cohort",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_expected", models.TextField(db_column="expected")),
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
                    "f_policy",
                    models.ForeignKey(
                        db_column="policy",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.nationalpolicy",
                    ),
                ),
            ],
            options={
                "db_table": "publish_cohort",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("f_id", ""), _negated=True), name="cohort_id_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="cohort_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CohortArea",
            fields=[
                ("f_area", models.TextField(db_column="area")),
                ("f_stage", models.TextField(db_column="stage")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_meets", concordat.web.records.fields.CodesField(db_column="meets")),
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
                    "f_cohort",
                    models.ForeignKey(
                        db_column="cohort",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.cohort",
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
                "db_table": "publish_cohortarea",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_area", ""), _negated=True), name="cohortarea_area_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_stage", ""), _negated=True), name="cohortarea_stage_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CohortTest",
            fields=[
                ("f_number", models.BigIntegerField(db_column="number")),
                ("f_test", models.TextField(db_column="test")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_cohort",
                    models.ForeignKey(
                        db_column="cohort",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.cohort",
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
                "db_table": "publish_cohorttest",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_test", ""), _negated=True), name="cohorttest_test_filled"
                    )
                ],
            },
        ),
    ]
