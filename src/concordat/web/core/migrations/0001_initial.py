"""The tables of the frame as they first stood."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import concordat.web.core.models.people


class Migration(migrations.Migration):
    """Makes the tables."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Follow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("email", models.EmailField(max_length=254)),
                ("kind", models.CharField(max_length=40)),
                ("key", models.TextField()),
                ("rhythm", models.CharField(default="weekly", max_length=20)),
                ("secret", models.CharField(max_length=64, unique=True)),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("told_until", models.BigIntegerField(default=0)),
                ("told_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("rhythm__in", ["daily", "weekly", "before meetings"])),
                        name="follow_rhythm_listed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LogEvent",
            fields=[
                ("sequence", models.BigIntegerField(primary_key=True, serialize=False)),
                ("system", models.CharField(db_index=True, max_length=80)),
                ("for_body", models.TextField(db_index=True)),
                ("act", models.CharField(max_length=80)),
                ("actor", models.CharField(max_length=40)),
                ("recorded_at", models.DateTimeField()),
                ("about", models.TextField(blank=True, db_index=True)),
                ("once", models.CharField(max_length=64, unique=True)),
                ("text", models.TextField()),
                ("hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="ServedSystem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.TextField()),
                ("financial_year", models.CharField(max_length=7)),
                ("as_at", models.DateField()),
                ("area", models.TextField(blank=True)),
                ("generated", models.TextField(blank=True)),
                ("schema_version", models.IntegerField(default=1)),
                ("holds_day", models.BooleanField(default=False)),
                ("loaded_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="TreeHead",
            fields=[
                ("size", models.BigIntegerField(primary_key=True, serialize=False)),
                ("root", models.CharField(max_length=64)),
                ("at", models.CharField(max_length=40)),
                ("key_id", models.CharField(max_length=64)),
                ("public_key", models.TextField()),
                ("signature", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="TreePart",
            fields=[
                ("part", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "pseudonym",
                    models.CharField(default=concordat.web.core.models.people.pseudonym, max_length=40, unique=True),
                ),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.TextField()),
                ("is_active", models.BooleanField(default=True)),
                ("second_factor", models.TextField(blank=True)),
                ("second_factor_last", models.BigIntegerField(default=0)),
                ("second_factor_failed", models.IntegerField(default=0)),
                ("second_factor_barred_until", models.DateTimeField(blank=True, null=True)),
                ("single_sign_on", models.TextField(blank=True, db_index=True)),
                ("demonstration", models.BooleanField(default=False)),
                ("invited_at", models.DateTimeField(auto_now_add=True)),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("single_sign_on", ""), _negated=True),
                        fields=("single_sign_on",),
                        name="single_sign_on_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("to", models.EmailField(max_length=254)),
                ("subject", models.TextField()),
                ("text", models.TextField()),
                ("stop_address", models.TextField(blank=True)),
                ("message_id", models.CharField(max_length=200, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("sent_at", models.DateTimeField(blank=True, db_index=True, null=True)),
                ("follow", models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to="core.follow")),
            ],
        ),
        migrations.CreateModel(
            name="RecoveryCode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recovery_codes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Seen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("pseudonym", models.CharField(blank=True, max_length=40)),
                ("body", models.TextField(blank=True)),
                ("what", models.CharField(max_length=60)),
                ("about", models.TextField(blank=True)),
                (
                    "system",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RoleHeld",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("body", models.TextField()),
                ("role", models.CharField(max_length=40)),
                ("starts", models.DateTimeField(default=django.utils.timezone.now)),
                ("ends", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="roles", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("system", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "board secretary",
                                    "board member",
                                    "contract manager",
                                    "finance officer",
                                    "analyst",
                                    "scrutiny officer",
                                    "auditor",
                                    "administrator",
                                ],
                            )
                        ),
                        name="role_exists",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LocalRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rule", models.TextField()),
                ("toml", models.TextField()),
                ("system", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("system", "rule"), name="local_rule_once")],
            },
        ),
        migrations.CreateModel(
            name="KindState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=60)),
                ("revision", models.BigIntegerField(default=0)),
                ("last_position", models.BigIntegerField(default=0)),
                ("system", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("system", "kind"), name="kind_state_once")],
            },
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("work", models.CharField(max_length=80)),
                ("given", models.JSONField(default=dict)),
                ("state", models.CharField(default="waiting", max_length=12)),
                ("done", models.IntegerField(default=0)),
                ("of", models.IntegerField(default=0)),
                ("says", models.TextField(blank=True)),
                ("result", models.JSONField(null=True)),
                ("stop_asked", models.BooleanField(default=False)),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "system",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem"),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["waiting", "running", "done", "failed", "cancelled"])),
                        name="job_state_listed",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="follow",
            name="system",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem"),
        ),
        migrations.CreateModel(
            name="Facts",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("table", models.CharField(max_length=60)),
                ("file", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("loaded_at", models.DateTimeField(auto_now_add=True)),
                ("system", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem")),
            ],
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.CharField(max_length=80)),
                ("about", models.TextField(blank=True)),
                ("content", models.JSONField(default=dict)),
                ("version", models.IntegerField(default=1)),
                ("saved_at", models.DateTimeField(auto_now=True)),
                (
                    "account",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
                ),
                ("system", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("system", "account", "form", "about"), name="draft_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "session_key",
                    models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name="session key"),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                ("started_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                ("program", models.TextField(blank=True)),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SourceFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("system", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("system", "file"), name="source_file_once")],
            },
        ),
        migrations.CreateModel(
            name="Token",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.TextField()),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("may_act", models.BooleanField(default=False)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("ends_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("last_used", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
                ),
                ("held", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.roleheld")),
            ],
        ),
        migrations.CreateModel(
            name="EventField",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.IntegerField()),
                ("name", models.TextField()),
                ("value", models.TextField(null=True)),
                ("salt", models.CharField(max_length=64, null=True)),
                ("personal", models.BooleanField(default=False)),
                ("open", models.BooleanField(default=False)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="fields", to="core.logevent"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["name"], name="event_field_name")],
                "constraints": [models.UniqueConstraint(fields=("event", "name"), name="event_field_once")],
            },
        ),
        migrations.CreateModel(
            name="MailLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("purpose", models.CharField(max_length=20)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("ends_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("purpose__in", ["invitation", "new password"])),
                        name="mail_link_purpose_listed",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.TextField(db_index=True)),
                ("at", models.DateTimeField(auto_now=True)),
                (
                    "account",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("address", "account"), name="presence_once")],
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=60)),
                ("key", models.TextField()),
                ("public", models.BooleanField()),
                ("title", models.TextField()),
                ("text", models.TextField()),
                ("bodies", models.TextField(blank=True)),
                ("system", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="core.servedsystem")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("system", "kind", "key", "public"), name="search_entry_once")
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="follow",
            constraint=models.UniqueConstraint(fields=("system", "email", "kind", "key"), name="follow_once"),
        ),
    ]
