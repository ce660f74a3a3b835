"""The readiness-to-operate statement: takes sentences with evidence and accepted risks, gives each as proved, blocked or an accepted risk."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

State = Literal["proved", "blocked", "accepted risk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the statement; `essential` on day one, or one that may follow."""

    id: str
    says: str
    essential: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What stands for or against a sentence since a day, with where it is found; a later one `about` the same replaces it."""

    sentence: str
    says: str
    on: date
    stands: Literal["for", "against"] = "for"
    about: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedRisk:
    """Somebody, by office, accepts on a day that a sentence is not proved, and says why; `until` the day it holds no more."""

    sentence: str
    by: str
    on: date
    why: str
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """One sentence as it stands: by what it is proved, by what it is blocked, or who accepted the risk, when and why."""

    id: str
    says: str
    state: State
    by: tuple[str, ...]
    links: tuple[str, ...]
    essential: bool

    @property
    def in_words(self) -> str:
        """The sentence as it stands in the statement."""
        return f"{self.says}. {self.state.capitalize()}: {'; '.join(self.by)}."


def as_known(evidence: Iterable[Evidence], on: date) -> dict[str, list[Evidence]]:
    """Return the evidence of each sentence on a day, the latest about each thing; without a subject every one counts."""
    last: dict[tuple[str, str, int], Evidence] = {}
    for number, one in enumerate(evidence):
        if one.on > on:
            continue
        key = (one.sentence, one.about, -1 if one.about else number)
        if key not in last or last[key].on <= one.on:
            last[key] = one
    found: dict[str, list[Evidence]] = {}
    for one in last.values():
        found.setdefault(one.sentence, []).append(one)
    return found


def statement(
    sentences: Iterable[Sentence],
    evidence: Mapping[str, list[Evidence]],
    accepted: Iterable[AcceptedRisk],
    never: Collection[str],
    on: date,
) -> tuple[Stands, ...]:
    """Return every sentence as it stands on a day, in its order; a sentence nothing stands for is blocked by that."""
    risks = {
        one.sentence: one
        for one in sorted(accepted, key=lambda one: one.on)
        if one.on <= on and (one.until is None or on < one.until)
    }
    return tuple(
        _stands(one, evidence.get(one.id, []), None if one.id in never else risks.get(one.id)) for one in sentences
    )


def _stands(sentence: Sentence, evidence: list[Evidence], risk: AcceptedRisk | None) -> Stands:
    against = [one for one in evidence if one.stands == "against"]
    shown = against or evidence
    state: State = "proved" if evidence and not against else "blocked"
    by = tuple(one.says for one in shown) or ("nothing is there to prove it",)
    links = tuple(one.link for one in shown if one.link)
    if state == "blocked" and risk is not None:
        state, by = "accepted risk", (f"by {risk.by} on {risk.on}: {risk.why}", *by)
    return Stands(
        id=sentence.id,
        says=sentence.says,
        state=state,
        by=by,
        links=links,
        essential=sentence.essential,
    )
