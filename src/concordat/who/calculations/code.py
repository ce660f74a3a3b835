"""Takes identifiers and a code, gives the body it means on a day, or asks for the day where it meant several bodies."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import key_of
from concordat.who.checking import refuse_faults
from concordat.who.codes import resolve, span
from concordat.who.records import Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`value` is the code; `scheme` (`ODS`, `GSS`, `local`), `purpose` and the day `on` may stay empty where that is clear."""

    identifiers: tuple[Identifier, ...]
    value: str
    scheme: str = ""
    purpose: str = ""
    on: date | None = None
    known_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The body's id, with the scheme, purpose and days of the identifier that says so (`ends` is the first day no longer)."""

    body: str
    scheme: str
    purpose: str
    starts: date | None
    ends: date | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give the body; raises Refused `unknown-code`, `code-not-in-force`, `code-needs-date` or `ambiguous-code`."""
    told = refuse_faults(given.identifiers)
    one = resolve(
        given.identifiers,
        given.value,
        on=given.on,
        scheme=given.scheme,
        purpose=given.purpose,
        known_on=given.known_on,
    )
    says = f"the {one.scheme} code {one.value} is that of {one.body} ({one.purpose}), {span(one.starts, one.ends)}"
    because = because_record(says, "Identifier", *key_of(one), value=one.body)
    gives = Gives(body=one.body, scheme=one.scheme, purpose=one.purpose, starts=one.starts, ends=one.ends)
    return Answer(gives, because, findings=told)
