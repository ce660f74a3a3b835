"""What makes a reorganisation a case: steps, options, conditions, function map, readiness and who was asked."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; nothing of a case was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0045_policies"),
    )

    operations = (
        migrations.CreateModel(
            name="ApplicationEvidenceShown",
            fields=[
                ("f_test", models.TextField(db_column="test")),
                ("f_on", models.DateField(db_column="on")),
                ("f_document", models.TextField(db_column="document")),
                ("f_value", concordat.web.records.fields.ExactDecimalField(db_column="value", null=True)),
                ("f_found", models.TextField(db_column="found")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_applicationevidenceshown",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_test", ""), _negated=True), name="applicationevidenceshown_test_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_found__in", ["", "met", "not met", ""])),
                        name="applicationevidenceshown_found_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApprovalCondition",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_says", models.TextField(db_column="says")),
                ("f_set_by", models.TextField(db_column="set_by")),
                ("f_set_on", models.DateField(db_column="set_on")),
                ("f_letter", models.TextField(db_column="letter")),
                ("f_owner", models.TextField(db_column="owner")),
                ("f_due", models.DateField(db_column="due", null=True)),
                ("f_evidence", models.TextField(db_column="evidence")),
                ("f_proposed_on", models.DateField(db_column="proposed_on", null=True)),
                ("f_discharged", models.DateField(db_column="discharged", null=True)),
                ("f_discharged_by", models.TextField(db_column="discharged_by")),
                ("f_if_not_met", models.TextField(db_column="if_not_met")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_approvalcondition",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="approvalcondition_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="approvalcondition_says_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_set_by", ""), _negated=True), name="approvalcondition_set_by_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_if_not_met__in", ["the approval lapses", "the approval stands", "not said"])
                        ),
                        name="approvalcondition_if_not_met_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Arrangement",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_nature", models.TextField(db_column="nature")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_followed_by", models.TextField(db_column="followed_by")),
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
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_arrangement",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="arrangement_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="arrangement_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_nature__in", ["interim", "permanent"])), name="arrangement_nature_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DutyHolding",
            fields=[
                ("f_duty", models.TextField(db_column="duty")),
                ("f_areas", concordat.web.records.fields.CodesField(db_column="areas")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_how", models.TextField(db_column="how")),
                ("f_recorded", models.DateField(db_column="recorded")),
                ("f_withdrawn", models.DateField(db_column="withdrawn", null=True)),
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
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
                    ),
                ),
                (
                    "f_under",
                    models.ForeignKey(
                        db_column="under",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.grant",
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
                "db_table": "merge_dutyholding",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_duty", ""), _negated=True), name="dutyholding_duty_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_how__in", ["accountable", "exercises"])), name="dutyholding_how_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Engagement",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_people_asked", models.TextField(db_column="people_asked")),
                ("f_who", models.TextField(db_column="who")),
                ("f_on", models.DateField(db_column="on")),
                ("f_by_means_of", models.TextField(db_column="by_means_of")),
                ("f_about", models.TextField(db_column="about")),
                ("f_people_invited", models.BigIntegerField(db_column="people_invited", null=True)),
                ("f_people_answered", models.BigIntegerField(db_column="people_answered", null=True)),
                ("f_came_of_it", models.TextField(db_column="came_of_it")),
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
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_engagement",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="engagement_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_people_asked__in",
                                [
                                    "general practices",
                                    "clinicians",
                                    "staff",
                                    "public",
                                    "councils",
                                    "providers",
                                    "partners",
                                ],
                            )
                        ),
                        name="engagement_people_asked_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_who", ""), _negated=True), name="engagement_who_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_by_means_of", ""), _negated=True), name="engagement_by_means_of_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_about", ""), _negated=True), name="engagement_about_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MappedDuty",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_sort", models.TextField(db_column="sort")),
                ("f_statutory_basis", models.TextField(db_column="statutory_basis")),
                ("f_treatment", models.TextField(db_column="treatment")),
                ("f_level", models.TextField(db_column="level")),
                ("f_becomes", models.TextField(db_column="becomes")),
                ("f_areas", concordat.web.records.fields.CodesField(db_column="areas")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
                ("f_assures", concordat.web.records.fields.CodesField(db_column="assures")),
                ("f_posts_needed", concordat.web.records.fields.ExactDecimalField(db_column="posts_needed", null=True)),
                ("f_posts_filled", concordat.web.records.fields.ExactDecimalField(db_column="posts_filled", null=True)),
                ("f_skills_missing", models.TextField(db_column="skills_missing")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_mappedduty",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="mappedduty_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="mappedduty_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("f_sort__in", ["statutory duty", "statutory power", "function of a programme"])
                        ),
                        name="mappedduty_sort_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_treatment__in", ["grow", "keep and adapt", "review for transfer"])),
                        name="mappedduty_treatment_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_level__in", ["neighbourhood", "place", "system", "several systems"])),
                        name="mappedduty_level_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_becomes__in", ["stays", "moves", "shared", "ends by law"])),
                        name="mappedduty_becomes_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PeerDate",
            fields=[
                ("f_peer", models.TextField(db_column="peer")),
                ("f_milestone", models.TextField(db_column="milestone")),
                ("f_recorded", models.DateField(db_column="recorded")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_on", models.DateField(db_column="on", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_peerdate",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_peer", ""), _negated=True), name="peerdate_peer_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_milestone", ""), _negated=True), name="peerdate_milestone_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_kind__in", ["due", "no earlier than", "no date", "came"])),
                        name="peerdate_kind_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadinessEvidence",
            fields=[
                ("f_sentence", models.TextField(db_column="sentence")),
                ("f_about", models.TextField(db_column="about")),
                ("f_on", models.DateField(db_column="on")),
                ("f_stands", models.TextField(db_column="stands")),
                ("f_says", models.TextField(db_column="says")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_readinessevidence",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_sentence", ""), _negated=True), name="readinessevidence_sentence_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_about", ""), _negated=True), name="readinessevidence_about_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_stands__in", ["for", "against"])), name="readinessevidence_stands_listed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="readinessevidence_says_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadinessRisk",
            fields=[
                ("f_sentence", models.TextField(db_column="sentence")),
                ("f_on", models.DateField(db_column="on")),
                ("f_why", models.TextField(db_column="why")),
                ("f_until", models.DateField(db_column="until", null=True)),
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
                    "f_post",
                    models.ForeignKey(
                        db_column="post",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
                    ),
                ),
                (
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_readinessrisk",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_sentence", ""), _negated=True), name="readinessrisk_sentence_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_why", ""), _negated=True), name="readinessrisk_why_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadinessSignature",
            fields=[
                ("f_on", models.DateField(db_column="on")),
                ("f_text_sha256", models.TextField(db_column="text_sha256")),
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
                    "f_post",
                    models.ForeignKey(
                        db_column="post",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
                    ),
                ),
                (
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_readinesssignature",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_text_sha256", ""), _negated=True),
                        name="readinesssignature_text_sha256_filled",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReorganisationOption",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_sort", models.TextField(db_column="sort")),
                ("f_title", models.TextField(db_column="title")),
                ("f_in_favour_of_it", models.TextField(db_column="in_favour_of_it")),
                ("f_feared", models.TextField(db_column="feared")),
                ("f_standing", models.TextField(db_column="standing")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_recorded", models.DateField(db_column="recorded")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
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
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_reorganisationoption",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="reorganisationoption_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_sort__in", ["do not merge", "work together", "merge", "other"])),
                        name="reorganisationoption_sort_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="reorganisationoption_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_standing__in", ["considered", "preferred", "set aside"])),
                        name="reorganisationoption_standing_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReorganisationStep",
            fields=[
                ("f_step", models.TextField(db_column="step")),
                ("f_on", models.DateField(db_column="on")),
                ("f_document", models.TextField(db_column="document")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_reorganisationstep",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_step", ""), _negated=True), name="reorganisationstep_step_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ViabilityFloor",
            fields=[
                ("f_means", models.TextField(db_column="means")),
                ("f_least", concordat.web.records.fields.ExactDecimalField(db_column="least")),
                ("f_unit", models.TextField(db_column="unit")),
                ("f_reason", models.TextField(db_column="reason")),
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
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_viabilityfloor",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_means__in", ["staff", "money", "quorum"])),
                        name="viabilityfloor_means_listed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ViabilityReading",
            fields=[
                ("f_means", models.TextField(db_column="means")),
                ("f_on", models.DateField(db_column="on")),
                ("f_value", concordat.web.records.fields.ExactDecimalField(db_column="value")),
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
                    "f_reorganisation",
                    models.ForeignKey(
                        db_column="reorganisation",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.reorganisation",
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
                "db_table": "merge_viabilityreading",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_means__in", ["staff", "money", "quorum"])),
                        name="viabilityreading_means_listed",
                    )
                ],
            },
        ),
    )
