"""A service in a folder of its own: takes a folder and a database, gives the example loaded with a person who may do everything."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
NORFOLK = "norfolk-and-waveney-2017"
SQLITE = "sqlite"
HOST = "localhost"


def use(folder: Path, database: str = SQLITE) -> None:
    """Point Django at a data folder and a database, before anything asks it for its settings."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f'data_folder = "{folder / "data"}"', "demo = true"]
    if database != SQLITE:
        lines.append(f'database = "{database}"')
    file = folder / "concordat.toml"
    file.write_text("\n".join([*lines, ""]), "utf-8")
    os.environ["CONCORDAT_SETTINGS"] = str(file)
    os.environ.pop("CONCORDAT_DATA", None)
    from concordat.web.running.setting_up import set_up

    set_up(migrate=False)
    # Read once, before the first process forks off.
    import concordat.web.urls  # noqa: F401
    from concordat.kernel.act import acts

    acts()


def migrated() -> None:
    """Bring the database up to date."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def filled() -> None:
    """Load the example, and let one person act for every body."""
    from concordat.kernel.roles import ROLES
    from concordat.web.core.models import Account, RoleHeld
    from concordat.web.records.loading import load
    from concordat.web.records.models import MODELS

    row = load(ROOT / "examples" / NORFOLK, NORFOLK)
    account = Account.objects.create_user("person.s@example.org", "Person S", "not for signing in")
    Account.objects.filter(pk=account.pk).update(demonstration=True)
    bodies = MODELS["Body"].objects.filter(row_system=row).values_list("f_id", flat=True)
    RoleHeld.objects.bulk_create(
        [RoleHeld(account=account, system=row, body=body, role=role) for body in bodies for role in ROLES]
    )


def client() -> Any:
    """Return that person's browser."""
    from django.test import Client

    from concordat.web.core.models import Account

    one = Client(headers={"host": HOST})
    one.force_login(Account.objects.get(email="person.s@example.org"), "django.contrib.auth.backends.ModelBackend")
    return one


class Copies:
    """Copies of the database, made quickly and thrown away: files of SQLite, or databases of one PostgreSQL."""

    def __init__(self, database: str, folder: Path):
        self.database, self.folder = database, folder

    @property
    def empty(self) -> str:
        """The name of the database with tables and no rows."""
        return f"{self.base}_empty"

    def make(self) -> None:
        """Make what is copied: the empty database, and the one with the example."""
        assert in_child(migrated)[0] == 0
        self.keep(self.base, self.empty)
        assert in_child(filled)[0] == 0

    @property
    def base(self) -> str:
        """The name of the database that is copied."""
        return "concordat" if self.database == SQLITE else urlsplit(self.database).path.strip("/")

    @contextmanager
    def copy(self, of: str, name: str) -> Iterator[str]:
        """Give the name of a copy for as long as the block lasts."""
        self.keep(of, name)
        try:
            yield name
        finally:
            self.drop(name)

    def keep(self, of: str, name: str) -> None:
        """Make a copy; nobody may be connected to what is copied."""
        if self.database == SQLITE:
            shutil.copyfile(self._file(of), self._file(name))
        else:
            self._run(f'DROP DATABASE IF EXISTS "{name}"', f'CREATE DATABASE "{name}" TEMPLATE "{of}"')

    def drop(self, name: str) -> None:
        """Throw a copy away."""
        if self.database == SQLITE:
            for ending in ("", "-wal", "-shm"):
                Path(f"{self._file(name)}{ending}").unlink(missing_ok=True)
        else:
            self._run(f'DROP DATABASE "{name}" WITH (FORCE)')

    def enter(self, name: str) -> None:
        """Let Django work on this copy in this process from now on."""
        from django.db import connection

        connection.close()
        connection.settings_dict["NAME"] = str(self._file(name)) if self.database == SQLITE else name

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.sqlite3"

    def _run(self, *statements: str) -> None:
        import psycopg

        with psycopg.connect(self.database, dbname="postgres", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


def in_child(work: Callable[[], Any]) -> tuple[int, Any]:
    """Do some work in a process of its own, and return how it ended (minus the signal that killed it) and what it gave."""
    import pickle

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        status = 1
        try:
            from django.db import connections

            given = work()
            # Closed in good order: what a copy of the file is made of then stands in the file.
            connections.close_all()
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump(given, pipe)
            status = 0
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        content = pipe.read()
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return ended, pickle.loads(content) if ended == 0 else None
