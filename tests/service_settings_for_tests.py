"""Settings of the service while tests run: a data folder of its own, and the database that `CONCORDAT_TEST_DATABASE` asks for.

Imported by conftest before anything asks Django for its settings. `CONCORDAT_TEST_DATABASE=postgresql` runs the tests of the
service on the PostgreSQL of `CONCORDAT_TEST_POSTGRES`; otherwise they run on SQLite.
"""

import os
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp(prefix="concordat-tests-"))
ON_POSTGRES = os.environ.get("CONCORDAT_TEST_DATABASE") == "postgresql"


def prepare() -> None:
    """Write the settings file and point Django at it."""
    lines = ['name = "Concordat under test"', f'data_folder = "{FOLDER / "data"}"', "demo = true"]
    if ON_POSTGRES:
        lines.append(f'database = "{os.environ["CONCORDAT_TEST_POSTGRES"]}"')
    file = FOLDER / "concordat.toml"
    file.write_text("\n".join([*lines, ""]), "utf-8")
    os.environ["CONCORDAT_SETTINGS"] = str(file)
    os.environ.pop("CONCORDAT_DATA", None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "concordat.web.settings"


prepare()
