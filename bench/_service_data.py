"""The service that is measured: 5,000 contracts of 50 bodies, fifty people, one million events; made once and kept."""

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench._made_log import fill

RESULTS = Path(__file__).resolve().parent / "results"
SLUG, PEOPLE, EACH_PAIR = "measured", 50, 8
EVENTS = int(os.environ.get("CONCORDAT_BENCH_EVENTS", "1000000"))
FOLDER = RESULTS / f"service-{EVENTS}"


def ready() -> Path:
    """Return the settings file of the service, made if it is not there yet."""
    settings = FOLDER / "concordat.toml"
    done, made_by = FOLDER / "done", migrations()
    before = set(done.read_text("utf-8").split()) if done.is_file() else None
    if before is not None and before <= set(made_by.split()):
        # What was added to the tables since is brought about as any service does it.
        use(settings)
        done.write_text(made_by, "utf-8")
    else:
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True, exist_ok=True)
        settings.write_text('data_folder = "data"\nworkers = 2\n', "utf-8")
        use(settings)
        _make()
        done.write_text(made_by, "utf-8")
    return settings


def migrations() -> str:
    """Return the names of the migrations: data made by ones that are there no more is made anew."""
    web = Path(__file__).resolve().parents[1] / "src" / "concordat" / "web"
    return "\n".join(sorted(path.name for path in web.glob("*/migrations/0*.py")))


def use(settings: Path) -> None:
    """Point Django at the service."""
    os.environ["CONCORDAT_SETTINGS"] = str(settings)
    os.environ.pop("CONCORDAT_DATA", None)
    from concordat.web.running.setting_up import set_up

    set_up()


def _make() -> None:
    from django.db import connection

    from concordat.kernel.roles import ROLES
    from concordat.store import write
    from concordat.web.core.models import Account, LogEvent, RoleHeld, ServedSystem
    from concordat.web.records.loading import load

    row = ServedSystem.objects.filter(slug=SLUG).first()
    if row is None:
        folder = FOLDER / "folder"
        if not folder.is_dir():
            write(made(), folder)
        row = load(folder, SLUG)
    if not Account.objects.exists():
        commissioners = buyers()
        for number in range(PEOPLE):
            account = Account.objects.create_user(f"person.{number}@example.org", f"Person {number}", None)
            body = commissioners[number % len(commissioners)].partition("/")[2]
            RoleHeld.objects.bulk_create(
                [RoleHeld(account=account, system=row, body=body, role=role) for role in ROLES]
            )
    if not LogEvent.objects.exists():
        connection.close()
        fill(FOLDER / "data" / "concordat.sqlite3", EVENTS, SLUG)


def made() -> Any:
    """Return a generated system in which each pair of a commissioner and a provider has several contracts."""
    from concordat.contract.records import Contract, Line, Party, Term
    from concordat.generate import generate

    system = generate(7, 25, 25, 2, 12, 100_000)
    records = dict(system.records)
    for kind, fields in (
        (Contract, ("id",)),
        (Party, ("contract",)),
        (Line, ("id", "contract")),
        (Term, ("contract",)),
    ):
        own = records[kind]
        more = [
            replace(one, **{field: f"{getattr(one, field)}-{number}" for field in fields})
            for number in range(2, EACH_PAIR + 1)
            for one in own
        ]
        records[kind] = (*own, *more)
    return replace(system, records=records)


def buyers() -> list[str]:
    """Return the commissioners as rows name them, `<system>/<code>`, in order; person n works for commissioner n, counted round."""
    from concordat.web.records.models import MODELS

    return sorted(set(MODELS["Line"].objects.values_list("f_commissioner", flat=True)))


def cookies() -> list[str]:
    """Sign all the people in, with two factors, and return the cookie of each."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.utils import timezone

    from concordat.web.core.models import Account
    from concordat.web.core.people.entering import BACKEND
    from concordat.web.core.people.session_store import SessionStore
    from concordat.web.core.people.strength import STRENGTH, TWO_FACTORS

    found = []
    for account in sorted(Account.objects.all(), key=lambda one: int(one.name.rpartition(" ")[2])):
        session, now = SessionStore(), timezone.now().isoformat()
        session.update(
            {
                SESSION_KEY: str(account.pk),
                BACKEND_SESSION_KEY: BACKEND,
                HASH_SESSION_KEY: account.get_session_auth_hash(),
            }
        )
        session.update({"started": now, "used": now, STRENGTH: TWO_FACTORS})
        session.create()
        found.append(f"session={session.session_key}")
    return found
