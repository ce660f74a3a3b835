"""Takes stored events with their open fields, signed tree heads and public keys, gives what was tampered with and where."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.log.event import Stored
from concordat.log.heads import TreeHead
from concordat.log.hexadecimal import because_tree
from concordat.log.verify import verify


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A log.

    - `rows`: events in order: `text`, `hash` (hexadecimal text) and `opened` fields, each with `name`, `value` (JSON text)
      and `salt`
    - `heads`: signed tree heads: `size` in events, `root`, `at` (UTC), `key_id`, `signature`
    - `keys`: public Ed25519 keys, 32 bytes as hexadecimal text, by name
    - `complete`: whether only personal fields may be closed; false for a public copy
    """

    rows: tuple[Stored, ...]
    heads: tuple[TreeHead, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """One tampered place.

    - `kind`: a stable word such as `text-changed`
    - `part`: `log`, `heads` or `keys`
    - `number`: of the event, or of the head in the list from 1; nought for a key
    - `field`: its field, empty where it is the whole
    - `says`: the same in words
    """

    kind: str
    part: str
    number: int
    field: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """What was verified.

    - `verified`: whether nothing is broken
    - `events`, `fields_open`, `fields_closed`, `heads_met`: counts
    - `root`, `last_hash`: hexadecimal text
    - `broken`: the first hundred tampered places; `more_broken`: how many beyond
    """

    verified: bool
    events: int
    root: str
    last_hash: str
    fields_open: int
    fields_closed: int
    heads_met: int
    broken: tuple[Broken, ...]
    more_broken: int


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return what is broken, each as a finding too; raises Refused for keys that are not hexadecimal text."""
    found = verify(given.rows, given.heads, _keys(given.keys), complete=given.complete)
    gives = Gives(
        verified=found.verified,
        events=found.events,
        root=found.root,
        last_hash=found.last_hash,
        fields_open=found.fields_open,
        fields_closed=found.fields_closed,
        heads_met=len(found.heads),
        broken=tuple(_broken(finding) for finding in found.findings),
        more_broken=found.more_findings,
    )
    events, heads = counted(gives.events, "event"), counted(gives.heads_met, "signed head")
    says = f"{events} follow each other, keep their fields and give the root {gives.root}, met by {heads}."
    if not gives.verified:
        says = f"{events} were read and {counted(len(gives.broken) + gives.more_broken, 'fault')} found."
    return Answer(gives, because_tree(says, gives.verified, rules), "log.verify", findings=found.findings)


def _broken(finding: Finding) -> Broken:
    where = finding.where
    return Broken(kind=finding.kind, part=where.file, number=where.line, field=where.field, says=finding.what)


def _keys(texts: Mapping[str, str]) -> dict[str, bytes]:
    keys, faults = {}, []
    for name, text in texts.items():
        try:
            keys[name] = bytes.fromhex(text)
        except ValueError:
            faults.append(
                Finding(
                    "bad-value",
                    f"The key {name} is not hexadecimal text.",
                    "A public key is 32 bytes, two hexadecimal digits each.",
                    "Correct the key.",
                    Place(field=f"keys.{name}"),
                )
            )
    if faults:
        raise Refused(faults)
    return keys
