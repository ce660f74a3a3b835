"""Generated registers: whatever is consolidated, nothing is lost, nothing is made, and it can be shown as n again."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.contract import Register, consolidate_of, matrix_of, undo, value_proof
from concordat.contract.harmonising import value_neutral_average
from concordat.contract.question import Question
from concordat.contract.records import Choice, Clause, Consolidation, Contract, Line, Party, Term
from concordat.kernel.money import PENNY

pytestmark = pytest.mark.slow
CUT = date(2018, 4, 1)
COMMISSIONERS, PROVIDERS = ("c1", "c2", "c3"), ("t1", "t2")
CLAUSES = (
    Clause(key="days", title="Days", kind="days", better_for_patients="lower"),
    Clause(key="rate", title="Rate", kind="share"),
    Clause(key="words", title="Words", kind="text"),
)
pounds = st.integers(-10_000, 100_000_000).map(lambda pennies: pennies * PENNY)
texts = {
    "days": st.integers(1, 99).map(str),
    "rate": st.integers(1, 99).map(lambda n: f"{n}%"),
    "words": st.sampled_from(["here", "there"]),
}


@st.composite
def registers(draw: st.DrawFn) -> Register:
    contracts, parties, lines, terms = [], [], [], []
    for commissioner in COMMISSIONERS:
        for provider in PROVIDERS:
            if not draw(st.booleans()):
                continue
            contract = f"{commissioner}-{provider}"
            ends = draw(st.sampled_from([CUT, None, date(2019, 4, 1)]))
            contracts.append(Contract(id=contract, title=contract, starts=date(2017, 4, 1), ends=ends))
            parties.append(Party(contract=contract, body=commissioner, role="commissioner"))
            parties.append(Party(contract=contract, body=provider, role="provider"))
            for number in range(draw(st.integers(0, 3))):
                lines.append(
                    Line(
                        id=f"{contract}-{number}",
                        contract=contract,
                        commissioner=commissioner,
                        provider=provider,
                        service=draw(st.sampled_from(["beds", "visits", ""])),
                        form="block",
                        plan_activity=draw(st.none() | st.integers(0, 900).map(Decimal)),
                        value=draw(pounds),
                        starts=date(2017, 4, 1) + timedelta(days=draw(st.integers(0, 40))),
                        ends=draw(st.sampled_from([None, CUT, date(2018, 9, 1)])),
                    )
                )
            for key, text in texts.items():
                if draw(st.booleans()):
                    terms.append(Term(contract=contract, clause=key, value=draw(text), owner=commissioner))
    return Register(
        contracts=tuple(contracts), parties=tuple(parties), lines=tuple(lines), terms=tuple(terms), clauses=CLAUSES
    )


@st.composite
def proposals(draw: st.DrawFn) -> tuple[Register, Consolidation, list[Choice]]:
    register = draw(registers().filter(lambda found: found.contracts))
    first = register.contracts[0].id.split("-")
    providers = draw(st.sampled_from([(first[1],), PROVIDERS]))
    rule = draw(st.sampled_from(["keep own", "lowest", "highest", "best for patients", "value-neutral average"]))
    proposal = Consolidation(
        id="one",
        title="One",
        providers=providers,
        commissioners=COMMISSIONERS,
        co_ordinator="c1",
        starts=CUT,
        rule=rule,
    )
    inside = [line.id for line in register.on(CUT - timedelta(days=1)).lines if line.provider in providers]
    plain = consolidate_of(register, proposal)
    known = {placed.line.id for placed in plain.placed}
    chosen = draw(st.dictionaries(st.sampled_from(inside), st.sampled_from(["ended", "left local"]))) if inside else {}
    choices = [
        Choice(consolidation="one", about="line", key=key, choice=what, reason="so decided")
        for key, what in chosen.items()
        if key in known
    ]
    return register, proposal, choices


@given(proposals())
def test_every_line_is_placed_once_and_every_penny_is_there(case: tuple[Register, Consolidation, list[Choice]]) -> None:
    register, proposal, choices = case
    made = consolidate_of(register, proposal, choices)
    assert len({placed.line.id for placed in made.placed}) == len(made.placed)
    assert made.conserved.findings == ()
    for account in made.accounts:
        assert account.difference == 0
        assert account.new == account.carried
    wanted = {choice.key: choice.choice for choice in choices}
    assert {p.line.id: p.state for p in made.placed if p.state != "carried"} == wanted
    assert sum(line.value for line in made.lines) == made.conserved.value
    assert made.conserved.value == sum(p.line.value for p in made.placed if p.state == "carried")
    assert sum(link.share for link in made.lineage) == len(made.lines)


@given(proposals())
def test_old_and_new_agree_in_every_month_for_all_people(
    case: tuple[Register, Consolidation, list[Choice]],
) -> None:
    register, proposal, choices = case
    made = consolidate_of(register, proposal, choices)
    proof = value_proof(made)
    assert proof.findings == ()
    assert all(row["difference"] == 0 for row in (*proof.months_table().records(), *proof.people_table().records()))
    assert proof.lines_table().rows[-1][1].value == len(made.placed)


@given(proposals())
def test_a_consolidation_can_be_shown_as_n_again(case: tuple[Register, Consolidation, list[Choice]]) -> None:
    register, proposal, choices = case
    made = consolidate_of(register, proposal, choices)
    back = undo(made)
    originals = {line.id: line for line in register.lines}
    assert list(back.lines) == [originals[line.id] for line in back.lines]
    assert len(back.lines) == len(made.placed)
    assert set(back.contracts) <= set(register.contracts)
    wanted = {contract.id for contract in back.contracts}
    assert back.terms == tuple(term for term in register.terms if term.contract in wanted)


@given(proposals(), st.data())
def test_a_changed_contract_goes_back_to_its_n_to_the_penny(
    case: tuple[Register, Consolidation, list[Choice]], data: st.DataObject
) -> None:
    register, proposal, choices = case
    made = consolidate_of(register, proposal, choices)
    now = [replace(line, value=data.draw(pounds)) for line in made.lines]
    carried = {p.line.id for p in made.placed if p.state == "carried"}
    back = [line for line in undo(made, now).lines if line.id in carried]
    assert sum(line.value for line in back) == sum(line.value for line in now)


@given(proposals())
def test_every_clause_of_every_old_contract_is_accounted_for(
    case: tuple[Register, Consolidation, list[Choice]],
) -> None:
    register, proposal, choices = case
    made = consolidate_of(register, proposal, choices)
    old = {(term.contract, term.clause): term.value for term in made.old_terms}
    told = {(term.contract, term.clause.key): term.old for term in made.terms}
    clauses = {clause for _, clause in old}
    assert told == {(c.id, key): old.get((c.id, key)) for c in made.replaced for key in clauses}
    for term in made.terms:
        if term.status in ("same", "unchanged", "kept own", "left local", "undecided") and term.old is not None:
            assert _compared(term.clause, term.old) == _compared(term.clause, term.new or "")


def _compared(clause: Clause, text: str) -> object:
    if clause.kind == "share":
        return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)
    return text


weighed = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d"]),
    st.tuples(st.integers(0, 99_999).map(lambda n: n * PENNY), st.integers(0, 5000)),
    min_size=1,
)


@given(
    weighed.filter(lambda all_: any(weight for _, weight in all_.values())),
    st.sampled_from(["money", "share", "number", "days"]),
)
def test_gains_and_losses_of_an_average_sum_to_nought(values: dict[str, tuple[Decimal, int]], kind: str) -> None:
    clause = Clause(key="k", title="K", kind=kind)
    question = Question(
        clause=clause,
        texts={key: str(value) for key, (value, _) in values.items()},
        everyone={},
        commissioner_of={},
        provider_of={},
        value_of={key: Fraction(weight) for key, (_, weight) in values.items()},
        activity_of={key: Fraction(weight) for key, (_, weight) in values.items()},
    )
    made = value_neutral_average.choose(question).averaged
    assert made is not None
    assert sum(made.effects.values()) == 0
    assert abs(Fraction(made.rounded) - made.exact) <= Fraction(made.step) / 2
    volume = sum(weight for _, weight in values.values())
    old = sum(Fraction(value) * weight for value, weight in values.values())
    assert made.residual == volume * Fraction(made.rounded) - old


@given(registers())
def test_the_matrix_holds_every_line_in_force_once(register: Register) -> None:
    day = CUT - timedelta(days=1)
    found = matrix_of(register, day)
    live = register.on(day).lines
    assert found.value.value == sum((line.value for line in live), Decimal(0))
    assert sum(pair.lines for pair in found.pairs) == len(live) == sum(cell.lines for cell in found.cells)
    assert 0 <= found.conversations.value <= len(found.pairs)
