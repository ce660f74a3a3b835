"""The register: what is in force on a day, what stands under what, and what is wrong inside it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

import pytest

from concordat.contract import Register, check, register
from concordat.contract.records import Clause, Contract, Line, Party, Term
from concordat.contract.register import MADE_OF
from concordat.contract.term_value import comparable, measured, read_value
from concordat.kernel.act import Change, changed
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System, key_of

STARTS, ENDS = date(2017, 4, 1), date(2018, 4, 1)


def line(name: str, contract: str = "k", **changes: Any) -> Line:
    given = {"commissioner": "c", "provider": "t", "service": "beds", "form": "block", "value": Decimal(1)}
    return Line(id=name, contract=contract, starts=changes.pop("starts", STARTS), **{**given, **changes})


def contract(name: str = "k", **changes: Any) -> Contract:
    return Contract(id=name, title=name, **{"starts": STARTS, "ends": ENDS, **changes})


def kinds(register: Register) -> list[str]:
    return sorted(finding.kind for finding in check(register))


BOTH = (Party(contract="k", body="c", role="commissioner"), Party(contract="k", body="t", role="provider"))


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2017, 3, 31), []), (STARTS, ["a"]), (date(2017, 6, 1), ["a", "b"]), (date(2018, 3, 31), ["a"]), (ENDS, [])],
)
def test_the_state_on_a_day_is_half_open(day: date, expected: list[str]) -> None:
    lines = (line("a"), line("b", starts=date(2017, 6, 1), ends=date(2018, 1, 1)))
    live = Register(contracts=(contract(),), parties=BOTH, lines=lines).on(day)
    assert [one.id for one in live.lines] == expected
    assert bool(live.contracts) == bool(live.parties) == (STARTS <= day < ENDS)


def test_terms_come_from_above_unless_overridden_and_a_cycle_is_survived() -> None:
    chain = (contract("top"), contract("mid", parent="top"), contract("low", parent="mid"))
    terms = (
        Term(contract="top", clause="a", value="1"),
        Term(contract="top", clause="b", value="1"),
        Term(contract="mid", clause="b", value="2"),
        Term(contract="low", clause="c", value="3"),
    )
    register = Register(contracts=chain, terms=terms)
    assert {key: term.value for key, term in register.effective_terms("low").items()} == {"a": "1", "b": "2", "c": "3"}
    looped = Register(contracts=(contract("top", parent="low"), *chain[1:]), terms=terms)
    assert looped.ancestry("low") == ("low", "mid", "top")
    assert kinds(looped).count("cycle") == 3


def test_overlap_needs_the_same_people_service_and_days() -> None:
    one = line("a", ends=date(2017, 10, 1))
    register = Register(contracts=(contract(), contract("j")), parties=BOTH)
    for other, expected in [
        (line("b", "j", value=Decimal(2)), ["overlap"]),
        (line("b", "j"), ["double-counting"]),
        (line("b", "j", value=Decimal(2), population="children"), ["overlap"]),
        (line("b", "j", value=Decimal(2), starts=date(2017, 10, 1)), []),
        (line("b", "j", value=Decimal(2), service="visits"), []),
        (line("b", "j", value=Decimal(2), provider="u"), []),
        (line("b", "j", value=Decimal(2), commissioner="d"), []),
    ]:
        found = [
            kind for kind in kinds(replace(register, lines=(one, other))) if kind in ("overlap", "double-counting")
        ]
        assert found == expected, other
    apart = (replace(one, population="adults"), line("b", "j", population="children"))
    assert "overlap" not in kinds(replace(register, lines=apart))


def test_a_line_in_a_contract_and_in_the_one_above_it_is_counted_twice() -> None:
    register = Register(
        contracts=(contract("top", form="framework"), contract("k", parent="top")),
        lines=(line("a", "top", value=Decimal(9)), line("b", value=Decimal(4))),
    )
    assert "double-counting" in kinds(register)


def test_negative_amounts_and_parts_of_a_penny_are_refused() -> None:
    faulty = (line("a", value=Decimal("-1")), line("b", service="x", value=Decimal("1.005")))
    planned = line("c", service="y", plan_activity=Decimal(-2))
    register = Register(contracts=(contract(),), parties=BOTH, lines=(*faulty, planned, line("d", service="z")))
    assert [(f.kind, f.severity) for f in check(register)] == [
        ("negative-number", "stop"),
        ("bad-number", "stop"),
        ("negative-number", "stop"),
    ]


def test_lines_are_cut_to_their_contract_before_they_overlap() -> None:
    register = Register(
        contracts=(contract("k", ends=date(2017, 10, 1)), contract("j", starts=date(2017, 10, 1))),
        lines=(line("a"), line("b", "j", starts=date(2017, 10, 1))),
    )
    assert kinds(register) == ["missing-party", "missing-party"]


def test_broken_references_stop_and_doubtful_ones_warn() -> None:
    register = Register(
        contracts=(contract(parent="nowhere"),),
        parties=BOTH[:1],
        lines=(line("a"), line("b", "gone", service="visits"), line("c", provider="u", ends=date(2020, 1, 1))),
        terms=(Term(contract="gone", clause="x", value="1"), Term(contract="k", clause="y", value="1")),
        clauses=(Clause(key="x", title="X", kind="text"),),
    )
    found = check(register)
    assert [f.kind for f in found if f.severity == "stop"] == ["unknown-contract"] * 3
    assert sorted(f.kind for f in found if f.severity == "warning") == [
        "line-outside-contract",
        "missing-party",
        "missing-party",
        "unknown-clause",
    ]
    assert all(f.what and f.why and f.next for f in found)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("share", "70%", "0.70"),
        ("money", "£1,200.00", "1200"),
        ("days", "30 days", "30"),
        ("yes/no", "Yes", "true"),
        ("list", "b; a", "A;B"),
        ("text", "by  the   sea", "by the sea"),
        ("number", "3.10", "3.1"),
    ],
)
def test_one_thing_written_two_ways_is_the_same(kind: Any, one: str, other: str) -> None:
    clause = Clause(key="k", title="K", kind=kind)
    assert comparable(clause, one) == comparable(clause, other)


@pytest.mark.parametrize(
    ("kind", "text"),
    [("share", "some"), ("money", "-"), ("days", ""), ("date", "1 May"), ("yes/no", "maybe"), ("number", "1e3")],
)
def test_a_text_of_another_kind_is_refused_and_compared_word_for_word(kind: Any, text: str) -> None:
    clause = Clause(key="k", title="K", kind=kind)
    with pytest.raises(ValueError, match=r".+"):
        read_value(clause, text)
    assert comparable(clause, text) == text


def test_only_what_is_measured_can_be_averaged() -> None:
    with pytest.raises(ValueError, match="cannot be averaged"):
        measured(Clause(key="k", title="K", kind="date"), "2017-04-01")


def test_what_the_same_records_gave_is_taken_over_and_the_rest_is_made_anew() -> None:
    settings = Settings("Test", "2017/18", STARTS)
    records: dict[type, Any] = {
        Contract: (contract(),),
        Party: BOTH,
        Line: (line("a"),),
        Clause: (),
        Term: (Term(contract="k", clause="notice", value="30"),),
    }
    first = register(System(settings, records, Rulebook({}, edition="test")))
    for name in MADE_OF:
        getattr(first, name)
    changed = {**records, Line: (line("a"), line("b"))}
    system = System(settings, changed, Rulebook({}, edition="test"))
    after, anew = register(system, first), register(system)
    assert "lines_of" not in vars(after)
    assert vars(after)["terms_of"] is first.terms_of
    for name in MADE_OF:
        assert getattr(after, name) == getattr(anew, name), name
    assert register(system, register(System(settings, {}, Rulebook({}, edition="test")))).lines_of == anew.lines_of


def test_every_piece_of_a_register_is_either_taken_over_or_made_anew() -> None:
    pieces = {name for name, value in vars(Register).items() if isinstance(value, cached_property)}
    assert pieces - MADE_OF.keys() == {"met"}


def test_a_record_that_was_read_anew_is_found_by_its_key() -> None:
    class ReadAnew(dict[type, Any]):
        """Records as a shell holds them that reads them again for each question."""

        def find(self, kind: type, key: tuple[str, ...]) -> Any:
            return next((replace(one) for one in self[kind] if key_of(one) == key), None)

    settings = Settings("Test", "2017/18", STARTS)
    records = ReadAnew({Line: (line("a"), line("b"))})
    system = System(settings, records, Rulebook({}, edition="test"))
    after = changed(system, Change(amend=(line("b", value=Decimal(7)),)))
    assert [one.value for one in after.all(Line)] == [Decimal(1), Decimal(7)]
    with pytest.raises(LookupError, match="Line c is not there"):
        changed(system, Change(amend=(line("c"),)))
