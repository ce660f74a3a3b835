"""Legal advice: that it was taken and what it comes to can be shown, its text never, as it is kept nowhere."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from bare_ends import bare_ends
from concordat import buy
from concordat.buy.records import AwardDecision, LegalAdvice
from concordat.calculations import calc
from concordat.kernel.act import Moment, act, changed
from concordat.kernel.system import System
from concordat.publish.openness import is_public, public_fields
from concordat.store import read, write

DAY = date(2024, 5, 2)
TEXT = "Dear client, a claim would succeed on the second ground."
GIVEN = {
    "id": "counsel",
    "body": "06M",
    "about": "06M-RM1",
    "on": DAY,
    "given_by": "the head of legal services",
    "conclusion": "Recommissioning must follow the procurement rules in force.",
    "text": TEXT,
}


@pytest.fixture(scope="module")
def norfolk(examples: Path) -> System:
    found = read(examples / "norfolk-and-waveney-2017").system
    assert found is not None
    return found


def advised(system: System, **other: object) -> System:
    """Record the advice as the service does: checked, kept, changed."""
    one = act("buy.record_advice")
    given, moment = TypeAdapter(one.given).validate_python(GIVEN | other), Moment(DAY, "Person S")
    assert not [found for found in one.check(given, system, moment) if found.severity == "stop"]
    assert one.keep is not None
    kept = one.keep(given, system, moment, lambda name: b"")
    assert TEXT not in repr(kept)
    assert one.change(kept, system, moment) == one.change(given, system, moment), "kept or not, the hash is the same"
    return changed(system, one.change(kept, system, moment))


@pytest.mark.story("E20")
def test_that_advice_was_taken_and_its_conclusion_are_shown_its_text_never(norfolk: System, tmp_path: Path) -> None:
    system = advised(norfolk, published=DAY)
    (one,) = buy.advice_about(system, ("06M-RM1",))
    assert one.text_sha256 == sha256(TEXT.encode()).hexdigest()
    said = buy.advice_said(one, "South Norfolk")
    assert said.startswith("South Norfolk took legal advice on 2 May 2024 from the head of legal services")
    assert "“Recommissioning must follow the procurement rules in force.”" in said
    assert is_public(system, one, DAY)
    assert "text_sha256" not in public_fields(one)
    write(system, tmp_path / "kept")
    kept = b"".join(path.read_bytes() for path in (tmp_path / "kept").rglob("*") if path.is_file())
    assert b"second ground" not in kept
    again = read(tmp_path / "kept").system
    assert again is not None
    assert again.all(LegalAdvice) == (one,)


def test_without_a_day_it_is_the_bodys_own(norfolk: System) -> None:
    system = advised(norfolk)
    (one,) = buy.advice_about(system, ("06M-RM1",))
    assert not is_public(system, one, date(2030, 1, 1))
    later = replace(one, published=date(2024, 6, 1))
    assert not is_public(system, later, date(2024, 5, 31))
    assert buy.advice_about(system, ("06V-RM1",)) == ()


@pytest.mark.story("E20")
def test_beside_it_stand_the_law_of_the_day_and_the_time_to_challenge(norfolk: System) -> None:
    own = {"id": "hospital", "body": "06M", "contract": "06M-RM1", "providers": ("RM1",), "decided_on": DAY}
    one = act("buy.award")
    given = TypeAdapter(one.given).validate_python(own | {"route": "direct award A", "statement": "It alone can."})
    system = changed(norfolk, one.change(given, norfolk, Moment(DAY, "Person S")))
    standing = buy.award_standing(system, system.one(AwardDecision, "hospital"), DAY)
    window = buy.award_challenge(standing, system.rules)
    assert window.value == date(2024, 8, 2)
    assert {rule.rule for rule in window.rules} == {"governance.challenge_window"}
    assert not bare_ends(window)
    assert "Provider Selection Regime" in calc("buy.regime", began=DAY).value.regime
