"""Start a petition: takes what anybody asks for, gives it on record; others sign once the body has published it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings
from concordat.kernel.system import System
from concordat.publish.asking import PUBLIC, code_of, email_findings, text_findings
from concordat.publish.names import names_of
from concordat.publish.records import Question

TITLE = "Start a petition"
ROLES = PUBLIC


@dataclass(frozen=True, kw_only=True)
class Given:
    """Your petition. Nobody needs an account, and no name is published unless you agree.

    - `body`: the body that should act
    - `text`: what you ask it to do
    - `name`: your name, if you want to be called by it; it is not part of the record
    - `email`: where the reply should be sent, if you want it by e-mail; it is not part of the record
    - `agreed`: whether your name may be published with the petition
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)
    PERSONAL: ClassVar[tuple[str, ...]] = ("name", "email")

    body: str
    text: str
    name: str = ""
    email: str = ""
    agreed: bool = False


def body(given: Given, system: System) -> str:
    """Return the body that should act."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    found = [*given_findings(given, system), *text_findings(given.body, given.text, system, moment.day)]
    return (*found, *email_findings(given.email))


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who sees what from now on."""
    name = names_of(system).get(given.body, given.body)
    return (
        f"{name} sees your petition, with one signature: yours.",
        "Everyone can read and sign it once the body has published it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the petition as received: without name or address."""
    petition = Question(
        id=code_of(given.body, given.text, moment.day),
        kind="petition",
        body=given.body,
        received=moment.day,
        text=" ".join(given.text.split()),
        signatures=1,
        source=f"started through the public pages on {moment.day}",
    )
    return Change(add=(petition,))
