"""Lines say by which codes of the common procurement vocabulary they are classified."""

from django.db import migrations

import concordat.web.records.fields


class Migration(migrations.Migration):
    """Adds the column, empty in rows that are there."""

    dependencies = (("records", "0026_power_to_sign"),)

    operations = (
        migrations.AddField(
            model_name="line",
            name="f_cpv",
            field=concordat.web.records.fields.CodesField(db_column="cpv", default=()),
            preserve_default=False,
        ),
    )
