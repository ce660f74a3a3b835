"""Keys that are kept outside the records: takes a system, gives what acts ask for a key by its name."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from concordat.store import keys

FOLDER = "sealing-keys"


def kept(system: str) -> Callable[[str], bytes]:
    """Return what gives the keys that were made before, and makes none; where there is none, an empty one."""

    def secret(name: str) -> bytes:
        file = _file(system, name)
        return keys.signing_key(file) if file.exists() else b""

    return secret


def keeper(system: str) -> Callable[[str], bytes]:
    """Return the keeper of secrets of a system: a name gives its key, made once."""

    def secret(name: str) -> bytes:
        return keys.signing_key(_file(system, name))

    return secret


def _file(system: str, name: str) -> Path:
    # Named by hash, because a name may hold what no file is called.
    return Path(settings.DATA_FOLDER) / FOLDER / hashlib.sha256(f"{system}\n{name}".encode()).hexdigest()
