"""Harmonised: takes a consolidation's chosen terms and the statements, gives who pays and receives more or less under them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from concordat.contract import ChosenTerm, Consolidated
from concordat.kernel.answer import Answer, Because
from concordat.kernel.money import pence
from concordat.kernel.table import Table, table
from concordat.pay.contract_case import ContractCase
from concordat.pay.model_parameters import priced_parameters
from concordat.pay.parameters import parameter_of
from concordat.pay.statement import NOTHING, Statements


@dataclass(frozen=True, slots=True)
class Effect:
    """What one commissioner pays one provider before and after harmonising, at unchanged activity (£).

    `lines` is what is due on each of their lines under the chosen terms.
    """

    commissioner: str
    provider: str
    before: Decimal
    after: Decimal
    change: Answer[Decimal]
    lines: Mapping[str, Answer[Decimal]]

    @property
    def because_after(self) -> Because:
        """Why this is due under the chosen terms."""
        return self.change.because.parts[0]

    @property
    def because_before(self) -> Because:
        """Why this is due as it is."""
        return self.change.because.parts[1]


@dataclass(frozen=True)
class Harmonised:
    """The effect of a consolidation's chosen terms: by pair, and by body, where what one pays more another receives."""

    consolidation: str
    title: str
    effects: tuple[Effect, ...]
    names: Mapping[str, str]
    worked: Mapping[str, "_Worked"] = field(default_factory=dict, repr=False, compare=False)

    @property
    def total(self) -> Answer[Decimal]:
        """What all commissioners together would pay more (or less, where negative), named `pay.harmonised.<consolidation>`."""
        whole = sum((one.change.value for one in self.effects), NOTHING)
        parts = tuple(one.change.because for one in self.effects)
        says = f"change in what is due when the terms of “{self.title}” are harmonised, at unchanged activity"
        return Answer(whole, Because(says, whole, "£", parts=parts), f"pay.harmonised.{self.consolidation}", "£")

    @property
    def by_body(self) -> Mapping[str, Answer[Decimal]]:
        """Gain (positive) or loss (negative) of each body in pounds; the sum over all bodies is nought."""
        parts: dict[str, list[Answer[Decimal]]] = defaultdict(list)
        gains: dict[str, Decimal] = defaultdict(lambda: NOTHING)
        for one in self.effects:
            gains[one.commissioner] -= one.change.value
            gains[one.provider] += one.change.value
            for body in (one.commissioner, one.provider):
                parts[body].append(one.change)
        return {body: self._gain(body, gain, parts[body]) for body, gain in gains.items()}

    @property
    def system_change(self) -> Decimal:
        """The sum of all gains and losses: nought where both sides are members of the system."""
        return sum((answer.value for answer in self.by_body.values()), NOTHING)

    def table(self) -> Table:
        """Return winners and losers: one row for each commissioner and provider, then each body's gain or loss."""
        columns = {
            "commissioner": "Commissioner",
            "provider": "Provider",
            "before": "Due before [£]",
            "after": "Due after [£]",
            "change": "Change [£]",
            "gains": "Gains",
        }
        rows = [
            (
                self._name(one.commissioner),
                self._name(one.provider),
                Answer(one.before, one.because_before, unit="£"),
                Answer(one.after, one.because_after, unit="£"),
                one.change,
                self._name(one.provider if one.change.value > 0 else one.commissioner)
                if one.change.value
                else "neither",
            )
            for one in self.effects
        ]
        more = self.total.value
        says = (
            f"Together commissioners would pay {more_or_less(more)}; "
            f"gains and losses of all bodies sum to £{self.system_change:,}."
        )
        return table(f"harmonised_{self.consolidation}", f"{self.title}: winners and losers", columns, rows, says)

    def bodies_table(self) -> Table:
        """Return the gain or loss of each body."""
        rows = [(self._name(body), gain) for body, gain in self.by_body.items()]
        title = f"{self.title}: gain or loss of each body"
        return table(f"gains_{self.consolidation}", title, {"body": "Body", "gain": "Gain [£]"}, rows)

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def _name(self, body: str) -> str:
        return self.names.get(body, body)

    def _gain(self, body: str, gain: Decimal, parts: Iterable[Answer[Decimal]]) -> Answer[Decimal]:
        says = f"gain of {self._name(body)} when the terms of “{self.title}” are harmonised"
        because = Because(says, gain, "£", parts=tuple(one.because for one in parts))
        return Answer(gain, because, f"pay.gain.{self.consolidation}.{body}", "£")


def gains_table(effects: Sequence[Harmonised]) -> Table:
    """Return what each body gains or loses (£) by each single contract, and by all of them together."""
    bodies = dict.fromkeys(body for one in effects for body in one.by_body)
    columns = {"body": "Body"} | {f"gain_{one.consolidation}": f"{one.title} [£]" for one in effects}
    rows = []
    for body in bodies:
        own = [one.by_body.get(body) for one in effects]
        rows.append((_name(effects, body), *own, _together(_name(effects, body), own)))
    return table("gains", "Gain or loss of each body", columns | {"together": "Together [£]"}, rows)


def _together(name: str, own: Iterable[Answer[Decimal] | None]) -> Answer[Decimal]:
    found = [one for one in own if one is not None]
    whole = sum((one.value for one in found), NOTHING)
    because = Because(f"gain of {name} by all single contracts", whole, "£", parts=tuple(one.because for one in found))
    return Answer(whole, because, unit="£")


def _name(effects: Sequence[Harmonised], body: str) -> str:
    return next((one.names[body] for one in effects if body in one.names), body)


def harmonised(consolidated: Consolidated, statements: Statements, before: Harmonised | None = None) -> Harmonised:
    """Settle every old contract again under the terms chosen for it, at unchanged activity, and give what changes.

    `before`, an earlier result, spares work: contracts whose case and chosen terms are the same are taken over from it.
    Raises Refused where a chosen term cannot be read.
    """
    changes: dict[str, list[ChosenTerm]] = defaultdict(list)
    for term in consolidated.terms:
        own = changes[term.contract]
        if term.old != term.new and term.clause.payment_parameter in priced_parameters():
            own.append(term)
    known = before.worked if before else {}
    worked = {
        contract: _worked(statements.cases[contract], tuple(terms), statements, known.get(contract))
        for contract, terms in changes.items()
        if contract in statements.cases
    }
    effects = tuple(effect for each in worked.values() for effect in each.effects)
    one = consolidated.consolidation
    return Harmonised(one.id, one.title, effects, statements.names, worked)


def due_afterwards(statements: Statements, effects: Iterable[Harmonised]) -> dict[str, Answer[Decimal]]:
    """Return what is due on every line once the chosen terms hold: as stated where nothing was chosen (£ by line)."""
    chosen = {line: due for one in effects for effect in one.effects for line, due in effect.lines.items()}
    return {**statements.due_by_line, **chosen}


def more_or_less(change: Decimal) -> str:
    """Return a change in pounds as words."""
    return f"£{abs(change):,} {'more' if change > 0 else 'less'}" if change else "as much as before"


@dataclass(frozen=True, slots=True)
class _Worked:
    """The effects of one contract, and what they were worked out from."""

    case: ContractCase
    texts: tuple[tuple[str, str | None], ...]
    effects: tuple[Effect, ...]


def _worked(
    case: ContractCase, terms: tuple[ChosenTerm, ...], statements: Statements, before: _Worked | None
) -> _Worked:
    texts = tuple((term.clause.key, term.new) for term in terms)
    # The same case and not an equal one: it is the same where the contract was taken over as settled before.
    if before is not None and before.case is case and before.texts == texts:
        return before
    return _Worked(case, texts, tuple(_effects(case, terms, statements)))


def _effects(case: ContractCase, terms: Iterable[ChosenTerm], statements: Statements) -> Iterator[Effect]:
    parameters = case.parameters
    for term in terms:
        new = None if term.new is None else parameter_of(term.clause, case.contract, term.new, assumed=True)
        parameters = parameters.replaced(term.clause.payment_parameter, new)
    then, now = case.under(parameters).due(), case.due()
    pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in statements.by_contract[case.contract]:
        pairs[one.commissioner, one.provider].append(one.line)
    for (commissioner, provider), lines in pairs.items():
        before = sum((pence(now[line].amount) for line in lines), NOTHING)
        after = sum((pence(then[line].amount) for line in lines), NOTHING)
        says = f"contract {case.contract} under the chosen terms: £{after:,} instead of £{before:,}"
        parts = (
            Because("due under the chosen terms", after, "£", parts=tuple(then[line].because for line in lines)),
            Because("due as it is", before, "£", parts=tuple(now[line].because for line in lines)),
        )
        change = Answer(after - before, Because(says, after - before, "£", parts=parts), unit="£")
        dues = {line: Answer(pence(then[line].amount), then[line].because, unit="£") for line in lines}
        yield Effect(commissioner, provider, before, after, change, dues)
