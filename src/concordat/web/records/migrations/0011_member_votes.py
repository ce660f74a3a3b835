"""Votes by member: who voted how, what a ballot says about it, and who presided."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the columns and makes the table; ballots that are there have no deputies, and tell nobody who voted how."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0010_advice_and_clarifications"),
    )

    operations = (
        migrations.AddField(
            model_name="ballot",
            name="f_deputies",
            field=models.BooleanField(db_column="deputies", default=False),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="ballot",
            name="f_names_public",
            field=models.BooleanField(db_column="names_public", default=False),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="resolution",
            name="f_presided_by",
            field=models.TextField(db_column="presided_by", default=""),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="MemberVote",
            fields=[
                ("f_met_on", models.DateField(db_column="met_on")),
                ("f_holder", models.TextField(db_column="holder")),
                ("f_vote", models.TextField(db_column="vote")),
                ("f_text_sha256", models.TextField(db_column="text_sha256")),
                ("f_seat_class", models.TextField(db_column="seat_class")),
                ("f_deputy_for", models.TextField(db_column="deputy_for")),
                ("f_public", models.BooleanField(db_column="public")),
                ("f_recorded", models.DateField(db_column="recorded")),
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
                "db_table": "decide_membervote",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_holder", ""), _negated=True), name="membervote_holder_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_vote__in", ["for", "against", "abstained"])),
                        name="membervote_vote_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_text_sha256", ""), _negated=True), name="membervote_text_sha256_filled"
                    ),
                ],
            },
        ),
    )
