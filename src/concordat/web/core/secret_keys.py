"""Keys that are kept outside the records: takes a system, gives what acts ask for a key by its name."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from concordat.store import keys

FOLDER = "sealing-keys"


def keeper(system: str) -> Callable[[str], bytes]:
    """Return the keeper of secrets of a system: a name gives its key, made once."""

    def secret(name: str) -> bytes:
        # Named by hash, because a name may hold what no file is called.
        file = hashlib.sha256(f"{system}\n{name}".encode()).hexdigest()
        return keys.signing_key(Path(settings.DATA_FOLDER) / FOLDER / file)

    return secret
