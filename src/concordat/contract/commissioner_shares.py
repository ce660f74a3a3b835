"""Commissioner shares: takes a system and one contract, proposed or signed, gives shares by people, need, past value and activity, side by side."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.contract.matrix import because_line
from concordat.contract.price_effects import in_pence
from concordat.contract.records import Line
from concordat.contract.share_bases import BASES, BodyWeights, ShareBasis, shares_by
from concordat.contract.together import Together
from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who import body_people, people_by_place, state
from concordat.who.people import latest_edition
from concordat.who.records import Population

ZERO = Decimal(0)
Weights = Mapping[ShareBasis, Mapping[str, Answer[Any]]]


def shares_table(system: System, held: Together) -> Table:
    """Return each commissioner's share (per cent) by every basis that is known for all, and what it is of the value carried."""
    bodies = held.commissioners
    weights = _weights(system, held)
    whole = sum((line.value for line in held.lines), ZERO)
    found = [one for one in shares_by([_body(weights, body) for body in bodies], whole) if one.shares]
    columns = {"commissioner": "Commissioner"}
    for one in found:
        columns |= {f"share_{one.basis}": f"By {one.basis} [%]", f"pounds_{one.basis}": f"By {one.basis} [£]"}
    per_cent = {one.basis: in_pence({body: share * 100 for body, share in one.shares.items()}) for one in found}

    def row(body: str) -> Iterator[object]:
        yield held.name(body)
        for one in found:
            own = weights[one.basis][body].because
            says = f"{held.name(body)} by {one.basis}, of all commissioners"
            yield Answer(
                per_cent[one.basis][body], Because(says, per_cent[one.basis][body], "%", parts=(own,)), unit="%"
            )
            amount = one.pounds[body]
            yield Answer(amount, Because(f"its share of £{whole:,}", amount, "£", parts=(own,)), unit="£")

    def total() -> Iterator[object]:
        yield "Together"
        for one in found:
            parts = tuple(weights[one.basis][body].because for body in bodies)
            all_of, pounds = sum(per_cent[one.basis].values(), ZERO), sum(one.pounds.values(), ZERO)
            yield Answer(all_of, Because(f"all commissioners by {one.basis}", all_of, "%", parts=parts), unit="%")
            yield Answer(pounds, Because("the value carried", pounds, "£", parts=parts), unit="£")

    lacking = [basis for basis in BASES if basis not in {one.basis for one in found}]
    says = "By each basis shares sum to one and pounds to the value carried. Which one holds needs a decision of all."
    says += f" Not known for every commissioner: {', '.join(lacking)}." * bool(lacking)
    rows = [*(tuple(row(body)) for body in bodies), tuple(total())] if found else []
    title = f"{held.title}: shares of the commissioners"
    return table(f"shares_{held.id}", title, columns, rows, says)


def _body(weights: Weights, body: str) -> BodyWeights:
    known = {basis: own[body].value for basis, own in weights.items() if body in own}
    return BodyWeights(
        body=body,
        population=_decimal(known.get("population")),
        need=_decimal(known.get("need")),
        past_value=_decimal(known.get("past value")),
        activity=_decimal(known.get("activity")),
    )


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)


def _weights(system: System, held: Together) -> Weights:
    people = body_people(system, state(system, system.settings.as_at))
    lines: dict[str, list[Line]] = {body: [] for body in held.commissioners}
    for line in held.lines:
        lines.setdefault(line.commissioner, []).append(line)
    return {
        "population": people.by_body if people else {},
        "need": dict(_need(system, held.commissioners)),
        "past value": {body: value_of(own) for body, own in lines.items()},
        "activity": {body: plan for body, own in lines.items() if (plan := _plan(own)) is not None},
    }


def _need(system: System, bodies: tuple[str, ...]) -> Iterator[tuple[str, Answer[int]]]:
    populations = system.all(Population)
    edition = latest_edition(populations, system.settings.as_at.year, "weighted")
    found = people_by_place(populations, edition) if edition else {}
    for body in bodies:
        if edition and body in found:
            rows = RowsRef("populations", {"of": body, "year": str(edition.year), "basis": edition.basis})
            yield body, Answer(found[body], Because(f"people weighted by need ({edition})", found[body], rows=rows))


def value_of(lines: Iterable[Line]) -> Answer[Decimal]:
    """Return the value of lines (£ a year), with each of them."""
    lines = tuple(lines)
    whole = sum((line.value for line in lines), ZERO)
    parts = tuple(map(because_line, lines))
    none = None if parts else RowsRef("lines", {})
    return Answer(whole, Because("value a year of these lines", whole, "£", parts=parts, rows=none))


def _plan(lines: list[Line]) -> Answer[Decimal] | None:
    """Return the activity planned by the lines that plan any; None where none does."""
    planned = [line for line in lines if line.plan_activity is not None]
    if not planned:
        return None
    whole = sum((line.plan_activity or ZERO for line in planned), ZERO)
    parts = tuple(
        because_record(f"plan of line {line.id}", "Line", line.id, value=line.plan_activity) for line in planned
    )
    return Answer(whole, Because("planned activity of these lines", whole, parts=parts))
