"""Takes a path, gives the key that signs tree heads, made once and readable by its owner alone; and salts for commitments.

Chance and disk live here, so that the log itself stays pure.
"""

import os
import re
import secrets
import tempfile
from collections.abc import Iterable
from pathlib import Path

from concordat.kernel.finding import Finding, Place, Refused

KEY_BYTES, SALT_BYTES = 32, 16
_KEY = re.compile(rf"[0-9a-f]{{{2 * KEY_BYTES}}}\n?")


def new_salts(names: Iterable[str]) -> dict[str, str]:
    """Return a random salt for each field."""
    return {name: secrets.token_hex(SALT_BYTES) for name in names}


def signing_key(path: Path) -> bytes:
    """Return the private key of 32 bytes in this file; make the file where there is none.

    Raises Refused where the file does not hold a key, or others than its owner and group may read it: then it is no proof of who signed.
    """
    try:
        text = path.read_text("ascii")
    except FileNotFoundError:
        return _made(path)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(_bad_file(path, f"It cannot be read: {error}.")) from None
    if not _KEY.fullmatch(text):
        raise Refused(_bad_file(path, "It is not sixty-four hexadecimal digits."))
    if os.name == "posix" and path.stat().st_mode & 0o027:
        raise Refused(_open_to_others(path))
    return bytes.fromhex(text.strip())


def _made(path: Path) -> bytes:
    """Write the key to its side and put it in place only if nobody else did so first; what is in place then counts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key = secrets.token_bytes(KEY_BYTES)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(name, path)
        except FileExistsError:
            return signing_key(path)
    finally:
        Path(name).unlink()
    return key


def _bad_file(path: Path, why: str) -> Finding:
    return Finding(
        "bad-key",
        f"{path.name} does not hold a signing key.",
        why,
        "Restore it from the backup. A new key is possible: move the file away, and publish the new public key.",
        Place(path.name),
    )


def _open_to_others(path: Path) -> Finding:
    return Finding(
        "key-open-to-others",
        f"{path.name} can be read by others.",
        "Whoever reads the key can sign another log.",
        "Let its owner, and at most the service's own group, read it (mode 600 or 640); where others may have read it, make a new key.",
        Place(path.name),
    )
