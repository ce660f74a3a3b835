"""Takes the stored rows of a log with its signed heads, gives every tampered place: which event and which field.

Rows are looked at once, in order, and only the one before is kept, so that memory stays flat however long the log is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from concordat.kernel.finding import Finding
from concordat.log import faults
from concordat.log.chain import Chain
from concordat.log.check_fields import field_faults
from concordat.log.check_heads import Heads
from concordat.log.commitments import commitment
from concordat.log.event import Stored
from concordat.log.heads import TreeHead
from concordat.log.shape import content_of
from concordat.log.tree import LEAF, Builder

# Looking for a single changed byte takes up to a second; the first few faults are worth it.
MOST_SEARCHES = 5


@dataclass(frozen=True, slots=True)
class Verification:
    """What was verified: how many events, the root and the last hash, fields open and closed, heads met, what is broken."""

    events: int
    root: str
    last_hash: str
    fields_open: int
    fields_closed: int
    heads: tuple[TreeHead, ...]
    findings: tuple[Finding, ...]
    more_findings: int = 0

    @property
    def verified(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def verify(
    rows: Iterable[Stored],
    heads: Iterable[TreeHead] = (),
    keys: Mapping[str, bytes] | None = None,
    *,
    complete: bool = True,
    searches: int = MOST_SEARCHES,
) -> Verification:
    """Verify a whole log. `keys` are raw public keys by their name; `complete` says that only personal fields may be closed.

    An end that was cut off shows only where a signed head covers it.
    """
    signed, tree, chain = Heads(heads, keys or {}), Builder(), Chain(searches)
    fields_open = fields_closed = 0
    signed.meet(0, tree.root().hex())
    next_size = signed.next_size
    for number, row in enumerate(rows, 1):
        data = row.text.encode("utf-8", "surrogatepass")
        own_hash = sha256(data).hexdigest()
        tree.add(sha256(LEAF + data).digest())
        content = content_of(row.text)
        content = chain.follow(number, row, own_hash, content)
        if content is not None:
            for name, value in row.columns:
                if content.get(name) != value:
                    chain.found(faults.column_changed(chain.sequence, name))
            left = dict(content["commitments"])
            fields_open += len(row.opened)
            good = True
            for field in row.opened:
                good &= left.pop(field.name, "") == commitment(field.name, field.value, field.salt)
            fields_closed += len(left)
            if not good or (left and complete and not left.keys() <= set(content["personal"])):
                committed, personal = dict(content["commitments"]), content["personal"]
                for finding in field_faults(
                    chain.sequence, committed, row.opened, personal, complete, chain.may_search()
                ):
                    chain.found(finding)
        if tree.size == next_size:
            signed.meet(next_size, tree.root().hex())
            next_size = signed.next_size
    chain.finish()
    for finding in signed.finish(chain.highest):
        chain.found(finding)
    return Verification(
        tree.size,
        tree.root().hex(),
        chain.last_hash,
        fields_open,
        fields_closed,
        tuple(signed.matched),
        tuple(chain.findings),
        chain.count - len(chain.findings),
    )
