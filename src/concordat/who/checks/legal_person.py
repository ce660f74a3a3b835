"""Takes bodies and what they hold, gives a finding where something that only a legal person can hold is held by none."""

from collections.abc import Iterator

from concordat.kernel.finding import Finding, Place
from concordat.who.checking import Facts, where
from concordat.who.codes import LEGAL_ENTITY
from concordat.who.records import Appointment, Body, Identifier, Post, Relationship


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `no-legal-person` for accountable officers and hosts (stop) and for codes of legal entities (warning)."""
    arrangements = {body.id for body in facts.all(Body) if not body.legal_person}
    accountable = {post.id for post in facts.all(Post) if post.role == "accountable officer"}
    for one in facts.all(Appointment):
        if one.body in arrangements and one.post in accountable:
            yield _finding(one.body, "have an accountable officer", where(facts, one, "body"))
    for link in facts.all(Relationship):
        if link.to in arrangements and link.kind == "hosted by":
            yield _finding(link.to, "be a host", where(facts, link, "to"))
    for code in facts.all(Identifier):
        if code.body in arrangements and code.purpose == LEGAL_ENTITY and code.scheme != "local":
            yield Finding(
                "no-legal-person",
                f"{code.body} has no legal personality, but its {code.scheme} code {code.value} is that of a legal entity.",
                "A footprint, cluster, group or committee is an arrangement of bodies; its codes only report.",
                "Give the code the purpose “reporting location”, or correct legal_person.",
                where(facts, code, "purpose"),
                "warning",
            )


def _finding(body: str, cannot: str, place: Place) -> Finding:
    return Finding(
        "no-legal-person",
        f"{body} has no legal personality and cannot {cannot}.",
        "Only a legal person can; a footprint, cluster, group or committee is an arrangement of bodies.",
        "Name the legal person behind it, or correct legal_person.",
        place,
    )
