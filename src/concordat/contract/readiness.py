"""Is a contract ready to sign: takes its case, gives every question with what proves it, what is missing, or who overrode it and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Literal

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen
from concordat.contract.records import ReadinessOverride
from concordat.kernel.answer import Because, because_record, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.further import further
from concordat.kernel.rulebook import RuleValue

CHECKS = "readiness_checks"
State = Literal["proved", "missing", "overridden"]
Weight = Literal["stop", "warning"]
AREAS = (
    "Scope",
    "Demand",
    "Money",
    "Risk",
    "Outcomes",
    "Data",
    "Law and governance",
    "Term",
    "Displacement",
    "Conditions",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question as answered: `name` is what it is called; `says` what proves it or what is lacking; `wanted` the evidence; `owner` who has it.

    `override` is on whose word it may be signed without, where anyone gave theirs.
    """

    name: str
    question: str
    area: str
    weight: Weight
    state: State
    says: str
    wanted: str
    owner: str
    because: Because
    override: ReadinessOverride | None = None


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """Every question asked of one contract, in order of area."""

    case: Case
    asked: tuple[Asked, ...]

    def those(self, state: State, weight: Weight | None = None) -> tuple[Asked, ...]:
        """Return the questions in one state, and of one weight where it is given."""
        return tuple(one for one in self.asked if one.state == state and weight in (None, one.weight))

    def without(self, name: str) -> "Readiness":
        """Return the same without one question, for those who may not know its answer yet."""
        return replace(self, asked=tuple(one for one in self.asked if one.name != name))

    def only(self, *names: str) -> "Readiness":
        """Return the same with these questions alone."""
        return replace(self, asked=tuple(one for one in self.asked if one.name in names))

    @property
    def ready(self) -> bool:
        """Whether nothing stops a signature."""
        return not self.those("missing", "stop")


def question_names() -> tuple[str, ...]:
    """Return what all questions are called, in every room."""
    return tuple(_called(one) for one in further(CHECKS))


def questions() -> dict[str, str]:
    """Return every question by what it is called."""
    return {_called(one): one.QUESTION for one in further(CHECKS)}


def readiness(case: Case, *, of_rooms: tuple[str, ...] = ()) -> Readiness:
    """Ask every question that the rulebook asks on the day; `of_rooms` narrows them to those of some rooms."""
    return Readiness(case=case, asked=tuple(sorted(_asked(case, of_rooms), key=_place)))


def _asked(case: Case, of_rooms: tuple[str, ...]) -> Iterator[Asked]:
    for module in further(CHECKS):
        _, room, _, file = module.__name__.split(".")
        if of_rooms and room not in of_rooms:
            continue
        try:
            rule = case.system.rules.on(f"contract.readiness_{file}", case.day)
        except Refused:
            continue
        seen: Seen | None = module.look(case)
        if seen is not None:
            yield _one(case, _called(module), module, rule, seen)


def _one(case: Case, name: str, module: ModuleType, rule: RuleValue, seen: Seen) -> Asked:
    override = None if seen.proved else case.overrides.get(name)
    state: State = "proved" if seen.proved else "overridden" if override else "missing"
    weight: Weight = "stop" if rule.value == "stop" else "warning"
    parts = (*(seen.because or (_itself(case),)), because_rule(rule))
    if override:
        says = f"overridden by {override.taken_by}: {override.reason}"
        parts = (because_record(says, "ReadinessOverride", override.contract, override.question), *parts)
    question = module.QUESTION
    return Asked(
        name=name,
        question=question,
        area=module.AREA,
        weight=weight,
        state=state,
        says=seen.says,
        wanted="" if seen.proved else module.WANTED,
        owner=getattr(module, "OWNER", "contract manager"),
        because=Because(f"{question} {seen.says}", state, parts=parts),
        override=override,
    )


def _called(module: ModuleType) -> str:
    """Return what a question is called: the name of its file, in words."""
    return module.__name__.rpartition(".")[2].replace("_", " ")


def _itself(case: Case) -> Because:
    """Return the record it was looked for in: the contract, or the worksheet that would make it."""
    kind = "Consolidation" if case.replaced else "Contract"
    return because_record(f"“{case.contract.title}”", kind, case.contract.id)


def _place(one: Asked) -> tuple[int, bool, str]:
    return AREAS.index(one.area), one.weight != "stop", one.name
