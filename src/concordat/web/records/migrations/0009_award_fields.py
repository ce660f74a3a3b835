"""Awards say when assessing began and which evaluation they follow; steps say what they are about; a notice of abandonment; urgent changes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the columns, empty in rows that are there, and the new words of closed lists."""

    dependencies = (("records", "0008_quorum_rules"),)

    operations = (
        migrations.AddField(
            model_name="awarddecision",
            name="f_assessing_from",
            field=models.DateField(db_column="assessing_from", null=True),
        ),
        migrations.AddField(
            model_name="awarddecision",
            name="f_evaluation",
            field=models.TextField(db_column="evaluation", default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="standstillstep",
            name="f_says",
            field=models.TextField(db_column="says", default=""),
            preserve_default=False,
        ),
        migrations.RemoveConstraint(model_name="awardnotice", name="awardnotice_notice_listed"),
        migrations.AddConstraint(
            model_name="awardnotice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "f_notice__in",
                        [
                            "notice of intended approach",
                            "contract notice",
                            "invitation",
                            "intention notice",
                            "award notice",
                            "confirmation notice",
                            "urgent award notice",
                            "abandonment notice",
                        ],
                    )
                ),
                name="awardnotice_notice_listed",
            ),
        ),
        migrations.RemoveConstraint(model_name="variation", name="variation_reason_class_listed"),
        migrations.AddConstraint(
            model_name="variation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "f_reason_class__in",
                        ["", "provided for", "external", "authority's decision", "succession", "urgent", ""],
                    )
                ),
                name="variation_reason_class_listed",
            ),
        ),
    )
