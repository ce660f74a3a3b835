"""By whose authority, to read: takes what was proved for an act, or what the log kept of it, gives sentences with links to clauses and rules."""

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from concordat.decide import Authority
from concordat.kernel.answer import Because, RecordRef
from concordat.publish.words import days_in_words, sentence
from concordat.web.core.ask import Ask
from concordat.web.core.models import LogEvent
from concordat.web.core.readable import readable
from concordat.web.core.wording import plainly


def authority_now(ask: Ask, authority: Authority) -> dict[str, Any]:
    """Return the proof for the page on which an act is confirmed: the first way open to its ends, the others below it."""
    parts = authority.ruling.because.parts if authority.ruling else ()
    first = authority.ruling.value.routes[:1] if authority.ruling else ()
    return {
        "says": _says(ask, authority.says),
        "asked": _asked(authority.matter.decision_type, authority.matter.on.isoformat()),
        "reasons": reasons_of(ask, parts),
        "missing": [_says(ask, word) for route in first for word in route.evidence_missing],
        "vote": _linked(ask, "Proposal", authority.matter.vote),
    }


def authority_kept(ask: Ask, kept: dict[str, Any], event: LogEvent) -> dict[str, Any]:
    """Return what the receipt tells: the answer as it was then, its clauses, and the edition of the rulebook it was read by."""
    return {
        "says": _says(ask, kept["says"]),
        "asked": _asked(kept["decision_type"], kept["on"]),
        "clauses": [_linked(ask, "Grant", code) for code in kept["clauses"]],
        "findings": [_says(ask, what) for what in kept["findings"]],
        "missing": [_says(ask, word) for one in kept["deciders"] for word in one.get("evidence_missing", ())],
        "vote": _linked(ask, "Proposal", kept["vote"]),
        "edition": json.loads(event.text).get("rulebook", ""),
    }


def reasons_of(ask: Ask, parts: Iterable[Because]) -> list[dict[str, Any]]:
    """Return reasons as nested sentences, with links to the records and rules that the reader may open."""
    return [_reason(ask, part) for part in parts]


def _asked(decision_type: str, on: str) -> str:
    return f"Asked as “{decision_type}”, on {days_in_words(on)}."


def _reason(ask: Ask, reason: Because) -> dict[str, Any]:
    href = ""
    if reason.record is not None and readable(ask, reason.record):
        href = ask.record(reason.record.kind, *reason.record.key)
    elif reason.rule is not None:
        href = ask.path(f"rules/{quote(reason.rule.rule)}?on={reason.rule.starts}")
    says = f"{reason.says}: {reason.rule.value}" if reason.rule is not None else reason.says
    return {
        "says": _says(ask, says),
        "href": href,
        "to_check": reason.rule is not None and reason.rule.status == "to check",
        "parts": reasons_of(ask, reason.parts),
    }


def _linked(ask: Ask, kind: str, code: str) -> dict[str, str]:
    """Return a code as its name, with the address of its record where the reader may open it."""
    may = bool(code) and readable(ask, RecordRef(kind, (code,)))
    return {"says": ask.names.get(code, code), "href": ask.record(kind, code) if may else ""}


def _says(ask: Ask, text: str) -> str:
    return sentence(plainly(text, ask.names))
