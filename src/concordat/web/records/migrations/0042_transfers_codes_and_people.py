"""What moves to whom in a reorganisation, codes that change, posts, people under random ids, and seats to come."""

import django.db.models.deletion
from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Makes the tables; nothing of it was recorded before."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0038_estates"),
    )

    operations = (
        migrations.CreateModel(
            name="PeoplePool",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
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
                "db_table": "merge_peoplepool",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="peoplepool_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="peoplepool_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedSeat",
            fields=[
                ("f_seat_class", models.TextField(db_column="seat_class")),
                ("f_number", models.BigIntegerField(db_column="number")),
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
                    "f_comes_from",
                    models.ForeignKey(
                        db_column="comes_from",
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
                "db_table": "merge_plannedseat",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_seat_class", ""), _negated=True), name="plannedseat_seat_class_filled"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PromisedSeats",
            fields=[
                ("f_seat_class", models.TextField(db_column="seat_class")),
                ("f_promise", models.TextField(db_column="promise")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
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
                "db_table": "merge_promisedseats",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_seat_class", ""), _negated=True), name="promisedseats_seat_class_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_promise__in", ["majority", "one from each"])),
                        name="promisedseats_promise_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RunningCostAim",
            fields=[
                ("f_says", models.TextField(db_column="says")),
                ("f_cut", models.TextField(db_column="cut")),
                ("f_envelope", concordat.web.records.fields.ExactDecimalField(db_column="envelope", null=True)),
                ("f_financial_year", models.TextField(db_column="financial_year")),
                ("f_budget_label", models.TextField(db_column="budget_label")),
                ("f_basis", models.TextField(db_column="basis")),
                ("f_year", models.BigIntegerField(db_column="year")),
                ("f_destinations", concordat.web.records.fields.CodesField(db_column="destinations")),
                ("f_shares", concordat.web.records.fields.CodesField(db_column="shares")),
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
                "db_table": "merge_runningcostaim",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_says", ""), _negated=True), name="runningcostaim_says_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_financial_year", ""), _negated=True),
                        name="runningcostaim_financial_year_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_budget_label", ""), _negated=True),
                        name="runningcostaim_budget_label_filled",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_basis__in", ["resident", "registered", "weighted"])),
                        name="runningcostaim_basis_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StructurePost",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_function", models.TextField(db_column="function")),
                ("f_level", models.TextField(db_column="level")),
                ("f_band", models.TextField(db_column="band")),
                ("f_whole_time", concordat.web.records.fields.ExactDecimalField(db_column="whole_time")),
                ("f_cost", concordat.web.records.fields.ExactDecimalField(db_column="cost")),
                ("f_borne_by", concordat.web.records.fields.CodesField(db_column="borne_by")),
                ("f_shares", concordat.web.records.fields.CodesField(db_column="shares")),
                ("f_ring_fenced", models.BooleanField(db_column="ring_fenced")),
                ("f_state", models.TextField(db_column="state")),
                ("f_continues", concordat.web.records.fields.CodesField(db_column="continues")),
                ("f_starts", models.DateField(db_column="starts", null=True)),
                ("f_ends", models.DateField(db_column="ends", null=True)),
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
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.peoplepool",
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
                "db_table": "merge_structurepost",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="structurepost_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="structurepost_title_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_band", ""), _negated=True), name="structurepost_band_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_state__in", ["existing", "new", "ends"])),
                        name="structurepost_state_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PostOffer",
            fields=[
                ("f_person", models.TextField(db_column="person")),
                ("f_offered", models.DateField(db_column="offered")),
                ("f_reply", models.TextField(db_column="reply")),
                ("f_trial_ends", models.DateField(db_column="trial_ends", null=True)),
                ("f_trial", models.TextField(db_column="trial")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.peoplepool",
                    ),
                ),
                (
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
                (
                    "f_post",
                    models.ForeignKey(
                        db_column="post",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.structurepost",
                    ),
                ),
            ],
            options={
                "db_table": "merge_postoffer",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_person", ""), _negated=True), name="postoffer_person_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reply__in", ["", "accepted", "declined", ""])),
                        name="postoffer_reply_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_trial__in", ["", "passed", "failed", ""])), name="postoffer_trial_listed"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PoolPerson",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_band", models.TextField(db_column="band")),
                ("f_whole_time", concordat.web.records.fields.ExactDecimalField(db_column="whole_time")),
                ("f_function", models.TextField(db_column="function")),
                ("f_level", models.TextField(db_column="level")),
                ("f_status", models.TextField(db_column="status")),
                ("f_wishes", concordat.web.records.fields.CodesField(db_column="wishes")),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_pool",
                    models.ForeignKey(
                        db_column="pool",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.peoplepool",
                    ),
                ),
                (
                    "row_system",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.servedsystem"
                    ),
                ),
                (
                    "f_post",
                    models.ForeignKey(
                        db_column="post",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.structurepost",
                    ),
                ),
            ],
            options={
                "db_table": "merge_poolperson",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="poolperson_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_band", ""), _negated=True), name="poolperson_band_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_status__in",
                                [
                                    "in scope",
                                    "slot-in",
                                    "ring-fenced",
                                    "at risk",
                                    "displaced",
                                    "offered",
                                    "placed",
                                    "leaving",
                                ],
                            )
                        ),
                        name="poolperson_status_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TransferItem",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_kind", models.TextField(db_column="kind")),
                ("f_title", models.TextField(db_column="title")),
                ("f_value", concordat.web.records.fields.ExactDecimalField(db_column="value", null=True)),
                ("f_basis", models.TextField(db_column="basis")),
                ("f_ends", models.DateField(db_column="ends", null=True)),
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
                "db_table": "merge_transferitem",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="transferitem_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "f_kind__in",
                                [
                                    "contract",
                                    "lease",
                                    "site",
                                    "asset",
                                    "liability",
                                    "claim",
                                    "agreement",
                                    "grant",
                                    "interest",
                                    "post",
                                    "programme",
                                    "dataset",
                                    "system",
                                    "record series",
                                    "balance",
                                ],
                            )
                        ),
                        name="transferitem_kind_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="transferitem_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TransferLine",
            fields=[
                ("f_register", models.TextField(db_column="register")),
                ("f_item", models.TextField(db_column="item")),
                ("f_part", models.TextField(db_column="part")),
                ("f_share", models.TextField(db_column="share")),
                ("f_effective", models.DateField(db_column="effective")),
                ("f_instrument", models.TextField(db_column="instrument")),
                ("f_needs", models.TextField(db_column="needs")),
                ("f_needed_by", models.DateField(db_column="needed_by", null=True)),
                ("f_got", models.DateField(db_column="got", null=True)),
                ("f_agreed_by_sender", models.DateField(db_column="agreed_by_sender", null=True)),
                ("f_agreed_by_receiver", models.DateField(db_column="agreed_by_receiver", null=True)),
                ("f_source", models.TextField(db_column="source")),
                ("row_key", models.TextField(primary_key=True, serialize=False)),
                ("row_position", models.BigIntegerField(db_index=True)),
                ("row_entry", models.BigIntegerField(null=True)),
                (
                    "f_receiver",
                    models.ForeignKey(
                        db_column="receiver",
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
                    "f_sender",
                    models.ForeignKey(
                        db_column="sender",
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
                "db_table": "merge_transferline",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_register", ""), _negated=True), name="transferline_register_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_item", ""), _negated=True), name="transferline_item_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_needs__in", ["", "notice", "consent", ""])),
                        name="transferline_needs_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CodeChange",
            fields=[
                ("f_used_in", models.TextField(db_column="used_in")),
                ("f_code", models.TextField(db_column="code")),
                ("f_family", models.TextField(db_column="family")),
                ("f_action", models.TextField(db_column="action")),
                ("f_purpose", models.TextField(db_column="purpose")),
                ("f_owner", models.TextField(db_column="owner")),
                ("f_tested", models.DateField(db_column="tested", null=True)),
                ("f_done", models.DateField(db_column="done", null=True)),
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
                "db_table": "merge_codechange",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_used_in", ""), _negated=True), name="codechange_used_in_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_code", ""), _negated=True), name="codechange_code_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_family", ""), _negated=True), name="codechange_family_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_action__in", ["open", "close", "keep", "change"])),
                        name="codechange_action_listed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CostScenario",
            fields=[
                ("f_id", models.TextField(db_column="id")),
                ("f_title", models.TextField(db_column="title")),
                ("f_starts", models.DateField(db_column="starts")),
                ("f_posts_end", concordat.web.records.fields.CodesField(db_column="posts_end")),
                ("f_posts_begin", concordat.web.records.fields.CodesField(db_column="posts_begin")),
                ("f_other_change", concordat.web.records.fields.ExactDecimalField(db_column="other_change")),
                ("f_one_off", concordat.web.records.fields.ExactDecimalField(db_column="one_off")),
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
                "db_table": "merge_costscenario",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_id", ""), _negated=True), name="costscenario_id_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_title", ""), _negated=True), name="costscenario_title_filled"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DueDiligence",
            fields=[
                ("f_heading", models.TextField(db_column="heading")),
                ("f_rating", models.TextField(db_column="rating")),
                ("f_reason", models.TextField(db_column="reason")),
                ("f_owner", models.TextField(db_column="owner")),
                ("f_due", models.DateField(db_column="due", null=True)),
                ("f_gap", models.TextField(db_column="gap")),
                ("f_residual_risk", models.TextField(db_column="residual_risk")),
                ("f_evidence", models.TextField(db_column="evidence")),
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
                    "f_signed_by_receiver",
                    models.ForeignKey(
                        db_column="signed_by_receiver",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
                    ),
                ),
                (
                    "f_signed_by_sender",
                    models.ForeignKey(
                        db_column="signed_by_sender",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.post",
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
                "db_table": "merge_duediligence",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("f_heading", ""), _negated=True), name="duediligence_heading_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_rating__in", ["red", "amber", "green"])),
                        name="duediligence_rating_listed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("f_reason", ""), _negated=True), name="duediligence_reason_filled"
                    ),
                ],
            },
        ),
    )
