"""The tables of evaluations of bids: questions, bids, people, declarations, sealed scores and consensus."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0003_interests"),
    )

    operations = (
        migrations.CreateModel(
            name="BidderDeclaration",
            fields=[
                ("f_evaluation", models.TextField(db_column="evaluation")),
                ("f_holder", models.TextField(db_column="holder")),
                ("f_bidder", models.TextField(db_column="bidder")),
                ("f_conflicted", models.BooleanField(db_column="conflicted")),
                ("f_description", models.TextField(db_column="description")),
                ("f_declared", models.DateField(db_column="declared")),
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
                "db_table": "buy_bidderdeclaration",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_evaluation", ""), _negated=True),
                        name="bidderdeclaration_evaluation_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_holder", ""), _negated=True), name="bidderdeclaration_holder_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_bidder", ""), _negated=True), name="bidderdeclaration_bidder_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_body", models.TextField(db_column="body")),
                ("f_title", models.TextField(db_column="title")),
                ("f_scale", concordat.web.records.fields.ExactDecimalField(db_column="scale")),
                ("f_frozen", models.DateField(db_column="frozen", null=True)),
                ("f_opened", models.DateField(db_column="opened", null=True)),
                ("f_unsealed", models.DateField(db_column="unsealed", null=True)),
                ("f_told", models.DateField(db_column="told", null=True)),
                ("f_abandoned", models.DateField(db_column="abandoned", null=True)),
                ("f_abandoned_reason", models.TextField(db_column="abandoned_reason")),
                ("f_seal", models.TextField(db_column="seal")),
                ("f_key", models.TextField(db_column="key")),
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
                "db_table": "buy_evaluation",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="evaluation_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_body", ""), _negated=True), name="evaluation_body_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="evaluation_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvaluationBid",
            fields=[
                ("f_evaluation", models.TextField(db_column="evaluation")),
                ("f_id", models.TextField(db_column="id")),
                ("f_bidders", concordat.web.records.fields.CodesField(db_column="bidders")),
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
                "db_table": "buy_evaluationbid",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_evaluation", ""), _negated=True), name="evaluationbid_evaluation_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="evaluationbid_id_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvaluationConsensus",
            fields=[
                ("f_evaluation", models.TextField(db_column="evaluation")),
                ("f_bid", models.TextField(db_column="bid")),
                ("f_question", models.TextField(db_column="question")),
                ("f_score", concordat.web.records.fields.ExactDecimalField(db_column="score")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_moderator", models.TextField(db_column="moderator")),
                ("f_attended", concordat.web.records.fields.CodesField(db_column="attended")),
                ("f_on", models.DateField(db_column="on")),
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
                "db_table": "buy_evaluationconsensus",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_evaluation", ""), _negated=True),
                        name="evaluationconsensus_evaluation_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_bid", ""), _negated=True), name="evaluationconsensus_bid_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_question", ""), _negated=True),
                        name="evaluationconsensus_question_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reason", ""), _negated=True), name="evaluationconsensus_reason_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_moderator", ""), _negated=True),
                        name="evaluationconsensus_moderator_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvaluationPerson",
            fields=[
                ("f_evaluation", models.TextField(db_column="evaluation")),
                ("f_holder", models.TextField(db_column="holder")),
                ("f_part", models.TextField(db_column="part")),
                ("f_questions", concordat.web.records.fields.CodesField(db_column="questions")),
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
                "db_table": "buy_evaluationperson",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_evaluation", ""), _negated=True),
                        name="evaluationperson_evaluation_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_holder", ""), _negated=True), name="evaluationperson_holder_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_part__in", ["evaluator", "moderator"])),
                        name="evaluationperson_part_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvaluationQuestion",
            fields=[
                ("f_evaluation", models.TextField(db_column="evaluation")),
                ("f_id", models.TextField(db_column="id")),
                ("f_text", models.TextField(db_column="text")),
                ("f_criterion", models.TextField(db_column="criterion")),
                ("f_weight", concordat.web.records.fields.ExactDecimalField(db_column="weight")),
                ("f_word_limit", models.BigIntegerField(db_column="word_limit", null=True)),
                ("f_pass_mark", concordat.web.records.fields.ExactDecimalField(db_column="pass_mark", null=True)),
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
                "db_table": "buy_evaluationquestion",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_evaluation", ""), _negated=True),
                        name="evaluationquestion_evaluation_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="evaluationquestion_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_text", ""), _negated=True), name="evaluationquestion_text_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvaluationScore",
            fields=[
                ("f_evaluation", models.TextField(db_column="evaluation")),
                ("f_holder", models.TextField(db_column="holder")),
                ("f_bid", models.TextField(db_column="bid")),
                ("f_question", models.TextField(db_column="question")),
                ("f_sealed", models.TextField(db_column="sealed")),
                ("f_on", models.DateField(db_column="on")),
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
                "db_table": "buy_evaluationscore",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_evaluation", ""), _negated=True),
                        name="evaluationscore_evaluation_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_holder", ""), _negated=True), name="evaluationscore_holder_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_bid", ""), _negated=True), name="evaluationscore_bid_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_question", ""), _negated=True), name="evaluationscore_question_filled"
                    ),
                ],
            },
        ),
    )
