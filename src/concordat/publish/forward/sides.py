"""Whose rules a body meets by: takes the kind of a body, gives scrutiny, council or NHS."""

from typing import Literal

from concordat.who.records import Body

Side = Literal["scrutiny", "council", "NHS"]


def side_of(body: Body | None) -> Side:
    """Return whose rules a body meets by; scrutiny committees are councils' committees and keep councils' notice."""
    kind = body.kind.lower() if body else ""
    if "scrutiny" in kind:
        return "scrutiny"
    return "council" if "council" in kind or "health and wellbeing board" in kind else "NHS"
