"""The power to sign a contract for all of its commissioners."""

from django.db import migrations, models

POWERS = ["negotiate", "sign", "vary", "issue notice", "agree reconciliation", "withhold payment"]


class Migration(migrations.Migration):
    """Lets a power of a contract be that to sign; every power that is there stays as it is."""

    dependencies = (
        ("core", "0004_newest_of_system"),
        ("records", "0023_lessons"),
    )

    operations = (
        migrations.RemoveConstraint(model_name="coordinationpower", name="coordinationpower_power_listed"),
        migrations.AddConstraint(
            model_name="coordinationpower",
            constraint=models.CheckConstraint(
                condition=models.Q(("f_power__in", POWERS)), name="coordinationpower_power_listed"
            ),
        ),
    )
