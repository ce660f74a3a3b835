"""What the service keeps outside its settings: takes the settings and the data folder, gives the database and the secret key."""

import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from concordat.store.service_settings import ServiceSettings

BUSY_SECONDS = 30
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000;"


def database_settings(service: ServiceSettings, folder: Path) -> dict[str, Any]:
    """Return Django's description of the database: SQLite in the data folder, or the PostgreSQL of the address."""
    if service.embedded:
        options = {"timeout": BUSY_SECONDS, "transaction_mode": "IMMEDIATE", "init_command": SQLITE_PRAGMAS}
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "concordat.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": options,
        }
    return postgres_settings(service.database)


def postgres_settings(address: str) -> dict[str, Any]:
    """Return Django's description of a PostgreSQL database by its address."""
    parts = urlsplit(address)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(parts.port or "")),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def secret_key(service: ServiceSettings, folder: Path) -> str:
    """Return the secret that signs sessions: from its file, or one made once and kept in the data folder."""
    return kept_secret(service.secret_key_file or folder / "secret-key").decode("ascii")


def kept_secret(path: Path) -> bytes:
    """Return the content of a secret file, made with a random value where there is none; only its owner may read it."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
        fresh.touch(0o600)
        fresh.write_bytes(secrets.token_urlsafe(48).encode("ascii"))
        try:
            # Linking refuses to replace one that another process made meanwhile.
            path.hardlink_to(fresh)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_bytes().strip()
