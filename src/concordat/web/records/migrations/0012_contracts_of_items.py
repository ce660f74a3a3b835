"""An item says which contracts it is about; a step of an escalation keeps the clauses that disagree and what was asked of the scheme."""

from django.db import migrations, models

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Adds the columns, empty in rows that are there."""

    dependencies = (("records", "0011_member_votes"),)

    operations = (
        migrations.AddField(
            model_name="agendaitem",
            name="f_contracts",
            field=concordat.web.records.fields.CodesField(db_column="contracts", default=()),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="escalationstep",
            name="f_decision_type",
            field=models.TextField(db_column="decision_type", default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="escalationstep",
            name="f_value",
            field=concordat.web.records.fields.ExactDecimalField(db_column="value", null=True),
        ),
        migrations.AddField(
            model_name="escalationstep",
            name="f_basis",
            field=models.TextField(db_column="basis", default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="escalationstep",
            name="f_clauses",
            field=concordat.web.records.fields.CodesField(db_column="clauses", default=()),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="escalationstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("f_basis__in", ["", "annual", "whole-life", "variation", "cumulative variations", ""])
                ),
                name="escalationstep_basis_listed",
            ),
        ),
    )
