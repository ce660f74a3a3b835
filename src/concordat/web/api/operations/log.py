"""The log of acts: its entries as the one who asks may read them, its signed heads, and proofs; a program verifies them by itself."""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse

from concordat.kernel.finding import Finding, Place, Refused
from concordat.log import Stored, consistency, inclusion, leaf_hash
from concordat.web.api.asking import query_of, whole
from concordat.web.api.interface import Interface, parameter
from concordat.web.api.schemas import TEXT, WHOLE, listed, ref, shape
from concordat.web.core.audit import note_seen
from concordat.web.core.log import logbook
from concordat.web.core.page import Missing
from concordat.web.core.views.log import AUDITOR, as_bundle

TAG = "The log"
MOST, USUAL, LAST = 1_000, 100, 10**12
PROOF = {"proof": listed(TEXT)}


def add(interface: Interface) -> None:
    """Add the operations."""
    number = {**WHOLE, "minimum": 0}
    after = {"anyOf": [WHOLE, {"type": "null"}], "description": "the number of the entry to go on from"}
    entries_given = shape("Entries of the log.", entries=listed(ref("Entry")), next=after)
    keys = {"type": "object", "additionalProperties": TEXT}
    heads_given = shape("Signed heads, and the public keys that signed them.", heads=listed(ref("Head")), keys=keys)
    included = shape("A proof that an entry is in the tree.", sequence=WHOLE, size=WHOLE, leaf=TEXT, root=TEXT, **PROOF)
    names = {"earlier": WHOLE, "later": WHOLE, "earlier_root": TEXT, "later_root": TEXT}
    consistent = shape("A proof that the log only grew.", **names, **PROOF)
    first = parameter("first", "the number of the first entry", {**WHOLE, "minimum": 1, "default": 1})
    most = parameter("most", "how many at a time", {**WHOLE, "minimum": 1, "maximum": MOST, "default": USUAL})
    sequence = parameter("sequence", "the number of the entry", {**WHOLE, "minimum": 1}, required=True)
    size = parameter("size", "how many entries the tree has; all of them where it is left out", number)
    earlier = parameter("earlier", "how many entries it had", number, required=True)
    later = parameter("later", "how many it has later; all of them where it is left out", number)
    for address, view, name, says, gives, query in (
        ("/log/entries", entries, "entries", "Entries of the log, in order", entries_given, (first, most)),
        ("/log/entries/{int:sequence}", entry, "entry", "One entry of the log", ref("Entry"), ()),
        ("/log/heads", heads, "heads", "The signed heads of the log", heads_given, ()),
        ("/log/inclusion", included_in, "inclusion", "A proof that an entry is in the log", included, (sequence, size)),
        (
            "/log/consistency",
            consistent_with,
            "consistency",
            "A proof that the log only grew",
            consistent,
            (earlier, later),
        ),
    ):
        interface.add(
            "GET", address, view, name=name, says=says, tag=TAG, gives={"application/json": gives}, query=query
        )
    interface.add(
        "GET",
        "/log/bundle",
        whole_log,
        name="bundle",
        says="The whole log as a file that verifies offline",
        tag=TAG,
        gives={"application/jsonl": TEXT},
    )


def entries(request: HttpRequest) -> dict[str, Any]:
    """Return some entries from one on."""
    query = query_of(request, "first", "most")
    first, most = whole(query, "first", 1, 1, LAST), whole(query, "most", USUAL, 1, MOST)
    found = [_told(row) for row in logbook.rows(first, public=True, also=_audited(request), last=first + most - 1)]
    return {"entries": found, "next": first + most if first + most <= logbook.size() else None}


def entry(request: HttpRequest, sequence: int) -> dict[str, Any]:
    """Return one entry; raises Missing where there is none."""
    query_of(request)
    if 1 <= sequence <= logbook.size():
        return _told(next(logbook.rows(sequence, public=True, also=_audited(request), last=sequence)))
    raise Missing(f"The log has no entry {str(sequence)[:20]}.")


def heads(request: HttpRequest) -> dict[str, Any]:
    """Return every signed head with the public keys."""
    query_of(request)
    keys = {name: key.hex() for name, key in logbook.public_keys().items()}
    return {"heads": [asdict(head) for head in logbook.heads()], "keys": keys}


def included_in(request: HttpRequest) -> dict[str, Any]:
    """Return the proof that an entry is in the tree of the first `size` entries."""
    query = _needing(query_of(request, "sequence", "size"), "sequence")
    size = whole(query, "size", logbook.size(), 0, logbook.size())
    sequence = whole(query, "sequence", 0, 1, size)
    row = next(logbook.rows(sequence, public=True, last=sequence))
    return {
        "sequence": sequence,
        "size": size,
        "leaf": leaf_hash(row.text.encode("utf-8", "surrogatepass")).hex(),
        "root": logbook.builder_at(size).root().hex(),
        "proof": [step.hex() for step in inclusion(logbook.parts, sequence - 1, size)],
    }


def consistent_with(request: HttpRequest) -> dict[str, Any]:
    """Return the proof that the tree of `later` entries begins with that of `earlier`."""
    query = _needing(query_of(request, "earlier", "later"), "earlier")
    later = whole(query, "later", logbook.size(), 0, logbook.size())
    earlier = whole(query, "earlier", 0, 0, later)
    return {
        "earlier": earlier,
        "later": later,
        "earlier_root": logbook.builder_at(earlier).root().hex(),
        "later_root": logbook.builder_at(later).root().hex(),
        "proof": [step.hex() for step in consistency(logbook.parts, earlier, later)],
    }


def whole_log(request: HttpRequest) -> StreamingHttpResponse:
    """Return the whole log as its file."""
    query_of(request)
    return as_bundle(_audited(request))


def _audited(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the systems and bodies whose entries the one who asks reads whole, as their auditor; it is noted."""
    held = [one for one in request.held if one.role == AUDITOR]
    for one in held:
        note_seen(request, "read a private paper", about="the log by program", body=one.body, system=one.system)
    return [(one.system.slug, one.body) for one in held]


def _told(row: Stored) -> dict[str, Any]:
    return {"text": row.text, "hash": row.hash, "opened": [[one.name, one.value, one.salt] for one in row.opened]}


def _needing(query: dict[str, str], name: str) -> dict[str, str]:
    if name not in query:
        what = f"{name} is missing."
        raise Refused(Finding("missing-value", what, "There is no proof without it.", "Give it.", Place(field=name)))
    return query
