"""A service with a long log and nothing else, made once for each length and kept: takes a number of events, gives its settings file."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench._service_data import RESULTS, migrations

SET_UP = "from concordat.web.running.setting_up import set_up; set_up()"
FILL = "import sys; from pathlib import Path; from bench._made_log import fill; fill(Path(sys.argv[1]), int(sys.argv[2]), 'made-up')"


def ready(events: int) -> Path:
    """Return the settings file of the service, made if it is not there yet."""
    folder = RESULTS / f"log-{events}"
    settings, done = folder / "concordat.toml", folder / "done"
    if not done.is_file() or done.read_text("utf-8") != migrations():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        settings.write_text('data_folder = "data"\n', "utf-8")
        # In processes of their own: Django is set up once in each, and what a process used counts as the memory of its child.
        environment = {name: value for name, value in os.environ.items() if name != "CONCORDAT_DATA"}
        environment["CONCORDAT_SETTINGS"] = str(settings)
        subprocess.run([sys.executable, "-c", SET_UP], env=environment, check=True)
        database = folder / "data" / "concordat.sqlite3"
        subprocess.run([sys.executable, "-c", FILL, str(database), str(events)], env=environment, check=True)
        done.write_text(migrations(), "utf-8")
    return settings
