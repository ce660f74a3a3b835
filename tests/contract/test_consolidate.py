"""Consolidation: which lines it meets at the cut-over, what it leaves, what it finds, and how it is taken up and undone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from concordat import contract
from concordat.contract import Lineage, Register, adopt, consolidate_of, undo
from concordat.contract.conserve import conserved
from concordat.contract.records import Choice, Contract, Line, Party, Term
from concordat.kernel.finding import Refused

CUT = date(2018, 4, 1)


def line(name: str, contract_id: str, **changes: Any) -> Line:
    given = {"commissioner": "c1", "provider": "t1", "service": "beds", "form": "block", "value": Decimal(10)}
    return Line(id=name, contract=contract_id, **{**given, "starts": date(2017, 4, 1), **changes})


def agreement(name: str, **changes: Any) -> Contract:
    return Contract(id=name, title=name, **{"starts": date(2017, 4, 1), **changes})


def placed(made: contract.Consolidated) -> dict[str, str]:
    return {one.line.id: one.state for one in made.placed}


def test_a_line_that_goes_on_is_carried_and_the_one_before_it_has_its_successor(propose: Any) -> None:
    register = Register(
        contracts=(agreement("k"),),
        lines=(line("l17", "k", ends=CUT), line("l18", "k", starts=CUT), line("x17", "k", service="visits", ends=CUT)),
    )
    made = consolidate_of(register, propose(commissioners=("c1",)))
    assert placed(made) == {"l18": "carried", "x17": "carried"}


def test_a_contract_renewed_on_the_day_is_not_counted_twice(propose: Any) -> None:
    register = Register(
        contracts=(agreement("old", ends=CUT), agreement("new", starts=CUT)),
        lines=(line("l17", "old"), line("l18", "new", starts=CUT, value=Decimal(12))),
    )
    made = consolidate_of(register, propose(commissioners=("c1",)))
    assert placed(made) == {"l18": "carried"}
    assert made.conserved.value == 12


def test_new_lines_keep_a_later_end_and_the_contract_ends_with_the_last(propose: Any) -> None:
    register = Register(
        contracts=(agreement("k"),),
        lines=(line("a", "k", ends=date(2019, 4, 1)), line("b", "k", service="visits", ends=date(2020, 4, 1))),
    )
    made = consolidate_of(register, propose(commissioners=("c1",)))
    assert [one.ends for one in made.lines] == [date(2019, 4, 1), date(2020, 4, 1)]
    assert made.contract.ends == date(2020, 4, 1)
    assert {one.agrees_at for one in made.lines} == {"body"}


def test_an_alliance_stands_beside_the_contracts_that_become_one(propose: Any) -> None:
    beside = line("gain", "beside", form="gain_or_loss", value=Decimal(0))
    register = Register(
        contracts=(agreement("k"), agreement("beside", form="alliance")), lines=(line("l17", "k"), beside)
    )
    made = consolidate_of(register, propose(commissioners=("c1",)))
    assert placed(made) == {"l17": "carried"}
    assert [one.id for one in made.replaced] == ["k"]


def test_lines_of_others_in_a_replaced_contract_stay_and_are_told(propose: Any) -> None:
    register = Register(
        contracts=(agreement("k"),),
        lines=(line("a", "k"), line("b", "k", commissioner="c9"), line("c", "k", provider="t9")),
    )
    made = consolidate_of(register, propose(commissioners=("c1",)))
    assert placed(made) == {"a": "carried", "b": "left local", "c": "left local"}
    assert [finding.kind for finding in made.findings] == ["line-of-others", "line-of-others"]
    assert made.conserved.value == 10


def test_what_ends_with_its_contract_though_left_local_is_told(propose: Any) -> None:
    register = Register(contracts=(agreement("k", ends=CUT),), lines=(line("a", "k"),))
    choice = Choice(consolidation="one-t1", about="line", key="a", choice="left local", reason="local")
    made = consolidate_of(register, propose(commissioners=("c1",)), [choice])
    assert [finding.kind for finding in made.findings] == ["local-line-lapses"]


def test_gaps_look_at_every_provider_and_parties_without_a_line_are_told(propose: Any) -> None:
    register = Register(
        contracts=(agreement("k"), agreement("j"), agreement("far")),
        lines=(
            line("a", "k"),
            line("b", "k", service="visits"),
            line("c", "j", commissioner="c2"),
            line("d", "far", commissioner="c2", provider="t9", service="visits"),
        ),
    )
    whole = consolidate_of(register, propose(commissioners=("c1", "c2", "c3")))
    kinds = [(finding.kind, finding.what.split(" ")[0]) for finding in whole.findings]
    assert kinds == [("gap", "c3"), ("gap", "c3"), ("party-without-line", "c3")]
    nearer = replace(register, lines=register.lines[:3])
    assert ("gap", "c2") in {
        (finding.kind, finding.what.split(" ")[0])
        for finding in consolidate_of(nearer, propose(commissioners=("c1", "c2"))).findings
    }


def test_overlaps_among_the_old_lines_are_told(propose: Any) -> None:
    register = Register(
        contracts=(agreement("k"), agreement("j")), lines=(line("a", "k"), line("b", "j", value=Decimal(7)))
    )
    made = consolidate_of(register, propose(commissioners=("c1",)))
    assert [finding.kind for finding in made.findings] == ["overlap"]
    assert made.conserved.value == 17


def test_bodies_that_do_not_exist_and_a_contract_of_that_name_are_refused(propose: Any) -> None:
    register = Register(contracts=(agreement("one-t1"),), lines=(line("a", "one-t1"),))
    with pytest.raises(Refused) as refused:
        consolidate_of(register, propose(commissioners=("c1", "c1")), bodies={"t1"})
    assert sorted({finding.kind for finding in refused.value.findings}) == ["duplicate-key", "unknown-body"]


def test_every_faulty_consolidation_is_told_at_once(build: Any, web_records: list[Any], propose: Any) -> None:
    stray = Choice(consolidation="none", about="line", key="x", choice="ended", reason="r")
    wrong = [propose(co_ordinator="c9"), propose(id="two", starts=date(2001, 1, 1)), stray]
    with pytest.raises(Refused) as refused:
        contract.consolidations(build([*web_records, *wrong]))
    assert {finding.kind for finding in refused.value.findings} == {
        "unknown-consolidation",
        "co-ordinator-not-a-party",
        "nothing-to-consolidate",
    }


def test_conflicting_choices_are_refused(propose: Any) -> None:
    register = Register(contracts=(agreement("k"),), lines=(line("a", "k"),))
    choices = [
        Choice(consolidation="one-t1", about="line", key="a", body=body, choice=what, reason="r")
        for body, what in (("", "ended"), ("c1", "left local"))
    ]
    with pytest.raises(Refused) as refused:
        consolidate_of(register, propose(commissioners=("c1",)), choices)
    assert [finding.kind for finding in refused.value.findings] == ["conflicting-choices"]


def test_the_proof_finds_a_lost_penny_a_lost_line_and_a_made_one(propose: Any) -> None:
    register = Register(contracts=(agreement("k"),), lines=(line("a", "k"), line("b", "k", service="visits")))
    made = consolidate_of(register, propose(commissioners=("c1",)))
    first, second = made.lines
    penny = (replace(first, value=Decimal("9.99")), second)
    assert len(conserved("x", made.placed, penny, made.lineage).findings) == 2
    assert len(conserved("x", made.placed, (first,), made.lineage).findings) == 1
    assert len(conserved("x", made.placed, made.lines, made.lineage[:1]).findings) == 2
    halves = (Lineage("a", first.id, Fraction(1, 2)), made.lineage[1])
    assert len(conserved("x", made.placed, made.lines, halves).findings) == 2
    assert all(f.severity == "stop" for f in conserved("x", made.placed, penny, made.lineage).findings)


def test_the_proof_leads_to_every_old_line(build: Any, web_records: list[Any], propose: Any) -> None:
    made = contract.consolidate(build([*web_records, propose()]), "one-t1")
    assert made.conserved.name == "contract.conserved.one-t1"
    ends = {end.record.key[0] for end in made.conserved.because.ends() if end.record}
    assert ends == {one.line.id for one in made.placed}
    for reason in made.conserved.because.walk():
        if reason.parts:
            assert reason.value == sum(part.value for part in reason.parts)


def test_taking_it_up_ends_the_old_on_the_day_and_starts_the_new(
    build: Any, web_records: list[Any], propose: Any
) -> None:
    open_ended = [replace(one, ends=None) if isinstance(one, Contract | Line) else one for one in web_records]
    system = build([*open_ended, propose(rule="highest")])
    made = contract.consolidate(system, "one-t1")
    after = adopt(system, [made])
    assert {one.ends for one in after.all(Contract) if one.id.endswith("-t1") and not one.id.startswith("one-")} == {
        CUT
    }
    eve, day = contract.matrix(after, date(2018, 3, 31)), contract.matrix(after, CUT)
    assert eve.value.value == day.value.value == contract.matrix(system).value.value
    assert (eve.conversations.value, day.conversations.value) == (15, 11)
    assert not [finding for finding in day.findings if finding.severity == "stop"]
    notice = next(t for t in after.all(Term) if t.contract == "one-t1" and t.clause == "notice")
    assert (notice.value, notice.owner) == ("25", "c1")
    roles = {party.body: party.role for party in after.all(Party) if party.contract == "one-t1"}
    assert roles["c1"] == "co-ordinating commissioner"
    assert len(roles) == 6


def test_new_lines_as_they_stand_now_go_back_in_proportion(propose: Any) -> None:
    register = Register(contracts=(agreement("k"),), lines=(line("a", "k"), line("b", "k", service="visits")))
    made = consolidate_of(register, propose(commissioners=("c1",)))
    merged = replace(
        made,
        lines=(replace(made.lines[0], value=Decimal("20")),),
        lineage=tuple(Lineage(one.old_line, made.lines[0].id, Fraction(1)) for one in made.lineage),
    )
    assert [one.value for one in undo(merged).lines] == [Decimal(10), Decimal(10)]
    grown = [replace(merged.lines[0], value=Decimal("30.01"))]
    assert sorted(one.value for one in undo(merged, grown).lines) == [Decimal("15.00"), Decimal("15.01")]
    assert [one.value for one in undo(merged, []).lines] == [0, 0]
