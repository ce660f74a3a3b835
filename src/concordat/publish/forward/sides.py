"""Whose rules a body meets by: takes a body and the rulebook, gives scrutiny, council, NHS or none of these."""

from datetime import date
from typing import Literal

from concordat.kernel.rulebook import Rulebook
from concordat.who.records import Body

Side = Literal["scrutiny", "council", "NHS", "other"]
SCRUTINY = "scrutiny"
KINDS = "governance.notice_by_kind"
NOTICES: dict[str, Side] = {"council": "council", "NHS board": "NHS"}


def is_scrutiny(body: Body | None) -> bool:
    """Say whether a body scrutinises and does not decide."""
    return body is not None and SCRUTINY in body.kind.lower()


def side_of(body: Body | None, rules: Rulebook, day: date) -> Side:
    """Return whose rules a body meets by on a day; raises Refused before the first day of the rule."""
    if is_scrutiny(body):
        return "scrutiny"
    kind = body.kind.lower() if body else ""
    by_kind = dict(rules.on(KINDS, day).value)
    return NOTICES.get(next((notice for words, notice in by_kind.items() if words in kind), ""), "other")
