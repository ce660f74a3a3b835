"""Why a combined status is what it is: takes the status and each body's reason, gives one sentence and the tree below it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Protocol

from concordat.decide.governance import reading
from concordat.decide.verdict import Sets
from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook


class Combined(Protocol):
    """What the reasons are given for."""

    @property
    def status(self) -> str: ...
    @property
    def rule(self) -> str: ...
    @property
    def in_favour(self) -> tuple[str, ...]: ...
    @property
    def against(self) -> tuple[str, ...]: ...
    @property
    def outstanding(self) -> tuple[str, ...]: ...
    @property
    def still_needed(self) -> Sets: ...
    @property
    def yet_to_declare(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def subject_to(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def last_date(self) -> date | None: ...


Names = Mapping[str, str]
NO_NAMES: Names = MappingProxyType({})
_MOST_SETS_SAID = 6


def combined_reason(combined: Combined, names: Names = NO_NAMES) -> str:
    """Return one sentence, such as `3 of 5 bodies for, 0 against, 2 outstanding (NN, SN): …`, in codes or by name."""
    number = len(combined.in_favour) + len(combined.against) + len(combined.outstanding)
    left = f" ({_listed(combined.outstanding, names)})" if combined.outstanding else ""
    votes = f"{len(combined.in_favour)} of {number} bodies for, {len(combined.against)} against, "
    return f"{votes}{len(combined.outstanding)} outstanding{left}: {_ending(combined, names)}." + "".join(
        f" {says}" for says in waiting_in_words(combined, names)
    )


def waiting_in_words(combined: Combined, names: Names = NO_NAMES) -> tuple[str, ...]:
    """Say which approvals wait for whom, one sentence each; nothing once it makes no difference any more."""
    if combined.status != "OPEN":
        return ()
    return tuple(
        f"{_listed((body,), names)} counts once {_listed(others, names)} {'declares' if len(others) == 1 else 'declare'} "
        "compatible what it carried."
        for body, others in combined.yet_to_declare.items()
        if body in combined.outstanding
    )


def subject_in_words(combined: Combined, names: Names = NO_NAMES) -> str:
    """Return what a result is subject to, body by body, such as `SN (a profile of Thetford)`; empty where there is nothing."""
    found = (body for body in combined.subject_to if body in combined.in_favour)
    return "; ".join(f"{_listed((body,), names)} ({', '.join(combined.subject_to[body])})" for body in found)


def needed_in_words(needed: Sets, names: Names = NO_NAMES) -> str:
    """Return the sets still needed as people say them: `NN, SN; or WN`; only their number where they are many.

    Names are joined by commas, because many a body's name holds an “and” of its own.
    """
    if len(needed) > _MOST_SETS_SAID:
        everyone = sorted({body for bodies in needed for body in bodies})
        return f"any of {len(needed)} sets of {_listed(everyone, names)}"
    return "; or ".join(_listed(bodies, names) for bodies in needed)


def combined_because(
    combined: Combined,
    bodies: Mapping[str, Because],
    rules: Rulebook,
    on: date | None,
    rule: Because | None = None,
    names: Names = NO_NAMES,
) -> Because:
    """Return the tree: the rule, each body's own reason, and the dated readings that decided."""
    said = rule or Because(f"The rule is “{combined.rule}”.", combined.rule)
    says = f"{combined.status}: {combined_reason(combined, names)}"
    return Because(says, combined.status, parts=(said, *bodies.values(), *_readings(combined, bodies, rules, on)))


def _listed(bodies: Iterable[str], names: Names) -> str:
    return ", ".join(names.get(body, body) for body in bodies)


def _ending(combined: Combined, names: Names) -> str:
    rule = f"“{combined.rule}”"
    match combined.status:
        case "CARRIED":
            return f"{rule} is met, whatever is outstanding" if combined.outstanding else f"{rule} is met"
        case "CARRIED-SUBJECT":
            return f"{rule} is met, subject to conditions of {subject_in_words(combined, names)}"
        case "LOST":
            return f"{rule} can no longer be met" if combined.outstanding else f"{rule} is not met"
        case "VETOED":
            return "a declared veto holder refused"
        case "LAPSED":
            return f"{rule} was not met by the last date, {combined.last_date}"
        case _:
            still = needed_in_words(combined.still_needed, names)
            return f"{rule} still needs {still}" if still else f"{rule} may still be met or missed"


def _readings(combined: Combined, bodies: Mapping[str, Because], rules: Rulebook, on: date | None) -> Iterator[Because]:
    statuses = {because.value for because in bodies.values()}
    if combined.outstanding:
        yield reading(rules, "early_status", on)
    if "INQUORATE" in statuses:
        yield reading(rules, "quorum", on)
    if "CARRIED ON A VARIANT" in statuses:
        yield reading(rules, "variant", on)
    if statuses & {"CARRIED ON A VARIANT", "CARRIED-SUBJECT"}:
        yield reading(rules, "compatibility", on)
    if "CARRIED-SUBJECT" in statuses or combined.subject_to:
        yield reading(rules, "conditional_approval", on)
    if combined.status == "LAPSED":
        yield reading(rules, "lapse", on)
    if combined.status == "VETOED":
        yield reading(rules, "veto", on)
