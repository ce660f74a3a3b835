"""Takes an event's commitments and the fields still open, gives every open field that is not what was committed to."""

from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring as quoted

from concordat.kernel.finding import Finding
from concordat.log import faults
from concordat.log.commitments import SALT, Opened
from concordat.log.one_byte import Repair, repair


def field_faults(
    sequence: int,
    commitments: Mapping[str, str],
    opened: Iterable[Opened],
    personal: Iterable[str],
    complete: bool,
    search: bool,
) -> list[Finding]:
    """Return every fault of the open fields; `complete` says that only personal fields may be closed."""
    found, left = [], dict(commitments)
    for field in opened:
        expected = left.pop(field.name, None)
        if expected is None:
            found.append(faults.field_unknown(sequence, field.name))
        elif field.commitment != expected:
            found.append(faults.field_changed(sequence, field.name, _says(field, expected, search)))
    if complete:
        found += [faults.field_missing(sequence, name) for name in left if name not in set(personal)]
    return found


def _says(field: Opened, expected: str, search: bool) -> str:
    if not SALT.fullmatch(field.salt):
        return "its salt is not one"
    before_salt, before_name = len("["), len(f"[{quoted(field.salt)},")
    data = f"[{quoted(field.salt)},{quoted(field.name)},{field.value}]".encode("utf-8", "surrogatepass")
    try:
        change = repair(data, bytes.fromhex(expected)) if search else None
    except ValueError:
        return "its commitment is not one"
    if change is None:
        return ""
    if before_salt <= change.at < before_name:
        return f"in its salt {_from(change, before_salt + 1)}"
    name_bytes = len(quoted(field.name).encode("utf-8", "surrogatepass"))
    return f"in its value {_from(change, before_name + name_bytes + 1)}"


def _from(change: Repair, start: int) -> str:
    return Repair(change.at - start, change.was, change.now, b"").says
