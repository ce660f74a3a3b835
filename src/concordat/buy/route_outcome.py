"""Which routes the answers lead to: takes the routes of a regime and what is answered, gives what must, may or cannot yet be said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from concordat.buy.needs import Answers, still
from concordat.buy.questionnaire import Route

Status = Literal["must", "may", "cannot say yet"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the answers say: the route that must be taken, or all that may; nothing while an answer that matters is missing."""

    status: Status
    must: str | None = None
    permitted: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """The outcome in a few words."""
        if self.status == "must":
            return f"must be {self.must}"
        return f"may be {' or '.join(self.permitted)}" if self.status == "may" else "cannot say yet"


def outcome(routes: Sequence[Route], answers: Answers) -> Outcome:
    """Return the outcome in the order of the law: the first route that must be taken, and only where there is none, those that may."""
    for route in routes:
        if route.must:
            met = route.met(answers)
            if met is None:
                return Outcome("cannot say yet")
            if met:
                return Outcome("must", route.name, (route.name,))
    choice = [route for route in routes if not route.must]
    if any(route.met(answers) is None for route in choice):
        return Outcome("cannot say yet")
    return Outcome("may", None, tuple(route.name for route in choice if route.met(answers)))


def still_open(routes: Sequence[Route], answers: Answers) -> tuple[str, ...]:
    """Return the unanswered questions that stand between the answers and an outcome."""
    if outcome(routes, answers).status != "cannot say yet":
        return ()
    return tuple(dict.fromkeys(_open_fields(routes, answers)))


def _open_fields(routes: Sequence[Route], answers: Answers) -> Iterator[str]:
    # In the order of the law: a route that is met and must be taken makes all that follow it irrelevant.
    for route in routes:
        met = route.met(answers)
        if met is None:
            yield from (field for field, _ in still(route.needs, answers))
        elif met and route.must:
            return


@dataclass(frozen=True, slots=True)
class Turn:
    """What one answer would change: the field, the answer it would have, and the outcome then."""

    field: str
    answer: bool
    outcome: Outcome


def turns(routes: Sequence[Route], answers: Answers, fields: Sequence[str]) -> tuple[Turn, ...]:
    """Return every single answer that, given otherwise or given at all, leads elsewhere."""
    now = outcome(routes, answers)
    found: list[Turn] = []
    for field in fields:
        for answer in (True, False):
            then = outcome(routes, {**answers, field: answer})
            if answers.get(field) != answer and then != now:
                found.append(Turn(field, answer, then))
    return tuple(found)
