"""The tables of legal advice and of clarifications sent to bidders."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0009_award_fields"),
    )

    operations = (
        migrations.CreateModel(
            name="Clarification",
            fields=[
                ("f_evaluation", models.TextField(db_column="evaluation")),
                ("f_id", models.TextField(db_column="id")),
                ("f_sending", models.BigIntegerField(db_column="sending")),
                ("f_question", models.TextField(db_column="question")),
                ("f_answer", models.TextField(db_column="answer")),
                ("f_sent", models.DateField(db_column="sent")),
                ("f_time", models.TextField(db_column="time")),
                ("f_sent_to", concordat.web.records.fields.CodesField(db_column="sent_to")),
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
                "db_table": "buy_clarification",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_evaluation", ""), _negated=True), name="clarification_evaluation_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="clarification_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_question", ""), _negated=True), name="clarification_question_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_answer", ""), _negated=True), name="clarification_answer_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_time", ""), _negated=True), name="clarification_time_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LegalAdvice",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_about", models.TextField(db_column="about")),
                ("f_on", models.DateField(db_column="on")),
                ("f_given_by", models.TextField(db_column="given_by")),
                ("f_conclusion", models.TextField(db_column="conclusion")),
                ("f_privileged", models.BooleanField(db_column="privileged")),
                ("f_text_sha256", models.TextField(db_column="text_sha256")),
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
                "db_table": "buy_legaladvice",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="legaladvice_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_about", ""), _negated=True), name="legaladvice_about_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_given_by", ""), _negated=True), name="legaladvice_given_by_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_conclusion", ""), _negated=True), name="legaladvice_conclusion_filled"
                    ),
                ],
            },
        ),
    )
