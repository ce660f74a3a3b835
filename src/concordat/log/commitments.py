"""Takes the fields of an event with a salt each, gives a commitment to each: a hash that fixes the value and hides it.

A commitment is the SHA-256 of the UTF-8 bytes of `["salt","name",value]`, where value is the canonical JSON of the value.
The salt and the name are JSON text and the value is all that is left before the last bracket, so that no two different
triples have the same bytes. Without salt and value nobody can tell what a commitment stands for: deleting the two erases
personal data, and the log still verifies.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from json import loads
from json.encoder import encode_basestring as quoted
from typing import Any

from concordat.log.canonical import canonical

# 128 random bits, so that even a yes or no cannot be guessed from its commitment.
SALT = re.compile(r"[0-9a-f]{32,128}")


# Not frozen, though nothing changes one: a long log makes millions, and each is made four times as fast so.
@dataclass(slots=True, unsafe_hash=True)
class Opened:
    """One field that is shown: its name, its value as canonical JSON text, and the salt as hexadecimal text."""

    name: str
    value: str
    salt: str

    def read(self) -> Any:
        """Return the value itself."""
        return loads(self.value)

    @property
    def commitment(self) -> str:
        """The commitment that this opens."""
        return commitment(self.name, self.value, self.salt)


def commitment(name: str, value: str, salt: str) -> str:
    """Return the commitment to a field, given its value as canonical JSON text."""
    return sha256(f"[{quoted(salt)},{quoted(name)},{value}]".encode("utf-8", "surrogatepass")).hexdigest()


def commit(fields: Mapping[str, Any], salts: Mapping[str, str]) -> tuple[Opened, ...]:
    """Return every field opened, in order of name; raises ValueError for a salt that is missing, weak or used twice."""
    missing = sorted(fields.keys() - salts.keys())
    if missing:
        raise ValueError(f"no salt for {', '.join(missing)}")
    used = [salts[name] for name in fields]
    weak = sorted(name for name in fields if not SALT.fullmatch(salts[name]))
    if weak:
        raise ValueError(f"the salt of {', '.join(weak)} is not 32 or more hexadecimal characters")
    if len(set(used)) != len(used):
        raise ValueError("each field needs a salt of its own")
    return tuple(Opened(name, canonical(fields[name]), salts[name]) for name in sorted(fields))


def checked(name: str, value: str, salt: str, expected: str) -> bool:
    """Say whether a field, its value given as canonical JSON text, is the one committed to."""
    return commitment(name, value, salt) == expected


def without(opened: Iterable[Opened], names: Iterable[str]) -> tuple[Opened, ...]:
    """Return the opened fields without those named: what is left after erasing, or what a public copy shows."""
    hidden = frozenset(names)
    return tuple(field for field in opened if field.name not in hidden)
