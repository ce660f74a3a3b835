"""Sets Django up for a command: takes the data folder and the settings file, gives a database that is up to date."""

import os
from pathlib import Path


def set_up(data: Path | None = None, settings: Path | None = None, *, migrate: bool = True) -> None:
    """Make Django ready in this process; with `migrate` the database is brought up to date first."""
    if settings is not None:
        os.environ["CONCORDAT_SETTINGS"] = str(settings)
    if data is not None:
        os.environ["CONCORDAT_DATA"] = str(data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "concordat.web.settings")
    import django
    from django.conf import settings as found

    Path(found.DATA_FOLDER).mkdir(parents=True, exist_ok=True)
    django.setup()
    if migrate:
        from concordat.web.running.migrating import bring_up_to_date

        bring_up_to_date()
