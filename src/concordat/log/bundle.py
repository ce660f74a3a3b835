"""Takes a log with its heads and keys, gives a file of JSON lines that anybody can verify alone, and reads one back.

The first line says what the file is and holds heads and public keys; each further line is one event as it is stored:
`{"text": …, "hash": …, "opened": [[name, value, salt], …]}`. A line is read at a time, so that a long log needs no memory.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from concordat.kernel.finding import Finding, Place, Refused
from concordat.log.canonical import canonical
from concordat.log.commitments import Opened
from concordat.log.event import Stored
from concordat.log.heads import TreeHead

FORMAT, VERSION = "concordat log", 1
FILE = "log.jsonl"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A log to verify: heads, raw public keys by name, whether only personal fields are closed, and the rows to come."""

    heads: tuple[TreeHead, ...]
    keys: Mapping[str, bytes]
    complete: bool
    rows: Iterator[Stored]


def bundle_lines(
    rows: Iterable[Stored], heads: Iterable[TreeHead], keys: Mapping[str, bytes], *, complete: bool
) -> Iterator[str]:
    """Give the lines of the file, without their ends; `complete` is False for a public copy that hides some fields."""
    yield canonical(
        {
            "format": FORMAT,
            "version": VERSION,
            "complete": complete,
            "keys": {name: key.hex() for name, key in keys.items()},
            "heads": [asdict(head) for head in heads],
        }
    )
    for row in rows:
        opened = [[field.name, field.value, field.salt] for field in row.opened]
        yield canonical({"text": row.text, "hash": row.hash, "opened": opened})


def read_bundle(lines: Iterable[str]) -> Bundle:
    """Read a bundle; raises Refused where the first line is not that of one. A line that is no event is found by `verify`."""
    rest = iter(lines)
    first = next(rest, "")
    try:
        header = json.loads(first)
        if header["format"] != FORMAT or header["version"] != VERSION or type(header["complete"]) is not bool:
            raise ValueError(f"it says {header['format']!r}, version {header['version']!r}")
        keys = {str(name): bytes.fromhex(key) for name, key in header["keys"].items()}
        heads = tuple(_head(head) for head in header["heads"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Refused(_no_bundle(str(error))) from None
    return Bundle(heads, keys, header["complete"], (row_from(line) for line in rest if line.strip()))


def row_from(line: str) -> Stored:
    """Return the row of a line; one that cannot be read becomes a row whose text is no event."""
    try:
        content = json.loads(line)
        opened = tuple(Opened(_text(name), _text(value), _text(salt)) for name, value, salt in content["opened"])
        return Stored(_text(content["text"]), _text(content["hash"]), opened)
    except (ValueError, TypeError, KeyError, RecursionError):
        return Stored(line.strip(), "")


def _head(content: Mapping[str, Any]) -> TreeHead:
    if type(content["size"]) is not int:
        raise ValueError("the size of a tree head is not a whole number")
    words = {name: _text(content[name]) for name in ("root", "at", "key_id", "signature")}
    return TreeHead(size=content["size"], **words)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not text")
    return value


def _no_bundle(why: str) -> Finding:
    return Finding(
        "not-a-log",
        "The file is not an exported log.",
        f"Its first line cannot be read as that of one: {why}.",
        f"Choose the file {FILE} as it was exported, unchanged.",
        Place(FILE, 1),
    )
