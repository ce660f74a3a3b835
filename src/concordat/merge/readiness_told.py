"""The readiness statement to read: takes it as answered, gives its sentences, the alerts of old bodies with what they need and have, and who signed."""

from collections.abc import Iterator, Mapping
from datetime import date

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.merge.calculations.readiness import Gives
from concordat.merge.case_readiness import text_hash
from concordat.merge.records import (
    ReadinessSignature,
    Reorganisation,
    ViabilityFloor,
    ViabilityReading,
)

Names = Mapping[str, str]


def statement_table(told: Answer[Gives], names: Names) -> Table:
    """Return every sentence of the statement as it stands: proved, blocked, or a risk that somebody accepted."""
    columns = {
        "sentence": "The statement says",
        "state": "How it stands",
        "by": "By what",
        "essential": "Needed on day one",
    }
    rows = (
        (
            one.says,
            one.state,
            Answer(_named("; ".join(one.by), names), because),
            "yes" if one.essential else "later",
        )
        for one, because in zip(told.value.sentences, told.because.parts, strict=True)
    )
    says = "It can be signed once no sentence is blocked; a risk is accepted by a post, on a day, with a reason."
    return table("statement", "The readiness statement, sentence by sentence", columns, rows, says)


def readiness_figures(told: Answer[Gives], case: Reorganisation) -> tuple[Answer[object], ...]:
    """Return whether the bodies could start tomorrow, and how many sentences are blocked, proved and accepted risks."""
    name, parts = f"merge.{case.id}", told.because.parts
    start = "yes" if told.value.could_start else "no"
    first = Answer(
        start,
        Because(
            f"{'nothing' if told.value.could_start else 'something'} is blocked that day one needs", start, parts=parts
        ),
        f"{name}.could_we_start_tomorrow",
    )
    return (first, *(_states(told, name)))


def _states(told: Answer[Gives], name: str) -> Iterator[Answer[object]]:
    ends = {"blocked": "sentences_blocked", "proved": "sentences_proved", "accepted risk": "risks_accepted"}
    for state, end in ends.items():
        number = told.value.states.get(state, 0)
        says = f"{state}, of {len(told.value.sentences)} sentences of the readiness statement"
        because = Because(says, number, "sentences", parts=told.because.parts)
        yield Answer(number, because, f"{name}.{end}", "sentences")


def viability_table(system: System, case: Reorganisation, told: Answer[Gives], names: Names, on: date) -> Table:
    """Return what each old body needs and has, those with an alert first."""
    columns = {
        "body": "Old body",
        "means": "What it needs",
        "signal": "Alert",
        "least": "Least it needs",
        "seen": "What it has",
        "on": "Seen on",
        "lowest": "Lowest up to day one",
        "lowest_on": "On",
        "unit": "Unit",
    }
    weak = {(one.body, one.of): one for one in told.value.alerts}
    floors = [one for one in system.all(ViabilityFloor) if one.reorganisation == case.id]
    floors.sort(key=lambda one: ((one.body, one.means) not in weak, one.body, one.means))

    def row(floor: ViabilityFloor) -> tuple[object, ...]:
        alert = weak.get((floor.body, floor.means))
        seen = _seen(system, floor, on)
        least = Answer(
            floor.least, because_record("the least, as recorded", "ViabilityFloor", *key_of(floor), value=floor.least)
        )
        has = (
            Answer(seen.value, because_record("as recorded", "ViabilityReading", *key_of(seen), value=seen.value))
            if seen
            else None
        )
        signal = "none" if seen else "not watched"
        lowest = None
        if alert:
            signal = f"will fall below on {alert.since}" if alert.foreseen else f"below since {alert.since}"
            lowest = Answer(
                alert.lowest, Because("lowest that is seen or foreseen", alert.lowest, parts=(least.because,))
            )
        return (
            names.get(floor.body, floor.body),
            floor.means,
            signal,
            least,
            has,
            seen.on if seen else None,
            lowest,
            alert.lowest_on if alert else None,
            floor.unit,
        )

    says = "Up to day one the old bodies answer for their duties: what they need to discharge them comes first."
    return table("viability", "Can each old body discharge its duties?", columns, map(row, floors), says)


def signatures_table(system: System, case: Reorganisation, told: Answer[Gives], names: Names, on: date) -> Table:
    """Return who signed, when, and whether the statement still says what was signed."""
    columns = {"body": "Body", "post": "Signed by", "on": "On", "same": "Is it the statement of today?"}
    now = text_hash(told.value)
    rows = (
        (
            names.get(one.body, one.body),
            names.get(one.post, one.post),
            one.on,
            "yes" if one.text_sha256 == now else "no: it has changed",
        )
        for one in system.all(ReadinessSignature)
        if one.reorganisation == case.id and one.on <= on
    )
    return table("signatures", "Who signed the statement", columns, rows)


def _seen(system: System, floor: ViabilityFloor, on: date) -> ViabilityReading | None:
    own = [
        one
        for one in system.all(ViabilityReading)
        if (one.reorganisation, one.body, one.means) == (floor.reorganisation, floor.body, floor.means)
        and one.recorded <= on
        and one.on <= on
    ]
    return max(own, key=lambda one: one.on, default=None)


def _named(words: str, names: Names) -> str:
    """Return words with names in place of the codes of bodies that stand alone in them."""
    return " ".join(_word(word, names) for word in words.split(" "))


def _word(word: str, names: Names) -> str:
    bare = word.rstrip(",;.:")
    return names[bare] + word[len(bare) :] if bare in names and not bare.isalpha() else word
