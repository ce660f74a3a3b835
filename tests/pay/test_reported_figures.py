"""Lines that are paid by figures which are no activity: read from records, month by month, and every one that is missing told at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from concordat.contract.records import Clause, Contract, Line, Term
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.pay import settle
from concordat.pay.records import ReportedFigure, RiskBand

STARTS, ENDED = date(2017, 4, 1), date(2018, 4, 30)
MONTHS = tuple(date(2017 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16))
TERMS = {"capitation_rate": "100", "capitation_withhold": "5%", "gain_cap": "50000"}
LISTS = tuple(
    ReportedFigure(of="people", name="list size", starts=month, covers="month", value=Decimal(1000 + number))
    for number, month in enumerate(MONTHS)
)
SCORE = ReportedFigure(of="people", name="quality score", starts=STARTS, value=Decimal("0.5"))
COST = ReportedFigure(of="target", name="actual cost", starts=STARTS, value=Decimal(900_000))
BAND = RiskBand(of="one", share=Decimal("0.5"))


@pytest.fixture
def system_of(rules: Rulebook) -> Callable[..., System]:
    """Build a contract of one capitated line and one paid by target cost."""

    def build(*figures: ReportedFigure, bands: tuple[RiskBand, ...] = (BAND,), as_at: date = ENDED) -> System:
        lines = tuple(
            Line(
                id=key, contract="one", commissioner="c1", provider="t1", service=key, form=form,
                value=Decimal("1000000.00"), starts=STARTS,
            )
            for key, form in (("people", "capitation"), ("target", "target_cost"))
        )  # fmt: skip
        records: dict[type, tuple[Any, ...]] = {
            Contract: (Contract(id="one", title="one", starts=STARTS),),
            Line: lines,
            Clause: tuple(Clause(key=name, title=name, kind="number", payment_parameter=name) for name in TERMS),
            Term: tuple(Term(contract="one", clause=name, value=text) for name, text in TERMS.items()),
            ReportedFigure: figures,
            RiskBand: bands,
        }
        return System(Settings("Small", "2017/18", as_at), records, rules)

    return build


def test_each_month_is_paid_for_its_list_and_the_score_releases_at_the_end(system_of: Callable[..., System]) -> None:
    line = settle(system_of(*LISTS, SCORE, COST)).line("people")
    months = [month.due.value for month in line.months]
    assert months[:2] == [Decimal("95000.00"), Decimal("95095.00")]
    whole = sum(Decimal(one.value) for one in LISTS) * 100
    assert line.due.value == sum(months) == whole * Decimal("0.975")
    assert all(end.rule or end.record for end in line.due.because.ends())


def test_the_cost_of_the_year_is_settled_in_its_last_month(system_of: Callable[..., System]) -> None:
    line = settle(system_of(*LISTS, SCORE, COST)).line("target")
    # The target to date in eleven months, then the cost with half the gain of 100,000.
    assert line.months[0].due.value == Decimal("83333.33")
    assert line.due.value == Decimal("950000.00")
    assert all(end.rule or end.record for end in line.due.because.ends())


def test_everything_that_is_missing_is_told_at_once(system_of: Callable[..., System]) -> None:
    with pytest.raises(Refused) as refused:
        settle(system_of(bands=()))
    assert [one.kind for one in refused.value.findings] == ["missing-figure"] * 3 + ["no-bands"]
    assert "never taken as nought" in str(refused.value)


def test_while_the_year_lasts_only_what_is_paid_now_is_missed(system_of: Callable[..., System]) -> None:
    with pytest.raises(Refused) as refused:
        settle(system_of(as_at=date(2017, 9, 1)))
    assert [one.where.field for one in refused.value.findings] == ["people list size"]
    early = settle(system_of(*LISTS[:5], as_at=date(2017, 9, 1)))
    assert early.line("target").due.value == Decimal("1000000.00")


@pytest.mark.parametrize(
    ("figures", "kind"),
    [
        ((*LISTS[:11], SCORE, COST), "missing-figure"),
        ((*LISTS, replace(LISTS[0], covers="year"), SCORE, COST), "two-values"),
        ((*LISTS, replace(SCORE, value=Decimal("1.2")), COST), "bad-number"),
        ((*LISTS, SCORE, replace(COST, value=Decimal(-1))), "bad-number"),
    ],
)
def test_a_figure_that_cannot_be_is_told(
    system_of: Callable[..., System], figures: tuple[ReportedFigure, ...], kind: str
) -> None:
    with pytest.raises(Refused) as refused:
        settle(system_of(*figures))
    assert [one.kind for one in refused.value.findings] == [kind]


def test_a_figure_that_nothing_reads_is_told_and_hinders_nothing(system_of: Callable[..., System]) -> None:
    stray = replace(SCORE, of="target", name="list sise")
    found = settle(system_of(*LISTS, SCORE, COST, stray)).findings
    assert [(one.kind, one.severity) for one in found] == [("unknown-figure", "warning")]


def test_bands_of_a_line_go_before_those_of_its_contract(system_of: Callable[..., System]) -> None:
    own = RiskBand(of="target", share=Decimal("0.1"))
    assert settle(system_of(*LISTS, SCORE, COST, bands=(BAND, own))).line("target").due.value == Decimal("910000.00")
