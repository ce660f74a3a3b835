"""Forecasts the slow way: a diary of one body is walked through day by day, and every figure is read off what stood in it."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.money import pence
from concordat.rulebook_files import national_rulebook

START, DAYS = date(2018, 4, 1), 300
ON = START + timedelta(days=DAYS)
money = st.integers(-3_000_000_00, 3_000_000_00).map(lambda pennies: Decimal(pennies) / 100)
days = st.integers(0, DAYS + 20).map(lambda number: START + timedelta(days=number))


@st.composite
def diaries(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Reports of one body and rows of its register, some of them after the day on which all is told."""
    reports = [
        {
            "body": "acute",
            "month": day.replace(day=1),
            "reported": day,
            "plan": draw(money),
            "plan_to_date": draw(money),
            "to_date": draw(money),
            "forecast": draw(money),
            "support": abs(draw(money)),
            "support_planned": abs(draw(money)),
            "one_off": draw(money),
        }
        for day in draw(st.lists(days, min_size=1, max_size=7, unique=True))
    ]
    risks = []
    for id_, day in draw(st.lists(st.tuples(st.sampled_from("abc"), days), max_size=8, unique=True)):
        state = draw(st.sampled_from(["open", "open", "fact", "gone"]))
        kind = "mitigation" if id_ == "c" else "risk"
        risks.append(
            {
                "body": "acute",
                "id": id_,
                "since": day,
                "year": "2018/19",
                "kind": kind,
                "probability": Decimal(1) if state == "fact" else draw(st.integers(0, 100).map(Decimal)) / 100,
                "effect": abs(draw(money)) if kind == "mitigation" else -abs(draw(money)),
                "state": state,
            }
        )
    return reports, risks


@settings(max_examples=60, deadline=None)
@given(made=diaries())
def test_every_figure_is_what_stood_in_the_diary(made: tuple[list[dict[str, Any]], list[dict[str, Any]]]) -> None:
    reports, risks = made
    found = calc("balance.forecast", reports=reports, risks=risks, on=ON).value
    limits = national_rulebook().on("balance.forecast_alerts", ON).value
    most, window = Decimal(limits["moved"]), int(limits["days"])
    register: dict[str, dict[str, Any]] = {}
    stood: list[Decimal | None] = []
    history, alerts = [], []
    last: dict[str, Any] | None = None
    first: Decimal | None = None
    for number in range(DAYS + 1):
        day = START + timedelta(days=number)
        for row in (one for one in risks if one["since"] == day):
            if row["state"] == "fact" and register.get(row["id"], {}).get("state") != "fact":
                alerts.append((day, "risk became fact", row["effect"]))
            register[row["id"]] = row
        for one in (one for one in reports if one["reported"] == day):
            moved = None if last is None else one["forecast"] - last["forecast"]
            history.append((one["forecast"], moved, None if first is None else one["forecast"] - first))
            counted_on = one["support_planned"] if last is None else last["support"]
            if one["support"] < counted_on:
                alerts.append((day, "support lost", one["support"] - counted_on))
            moves = [one["forecast"] - other for other in stood[-window:] if other is not None]
            if moved and max(map(abs, moves)) > most:
                alerts.append((day, "forecast moved", max(moves, key=abs)))
            last, first = one, one["forecast"] if first is None else first
        stood.append(last["forecast"] if last else None)
    assert [(one.forecast, one.moved, one.slipped) for one in found.history] == history
    assert sorted((one.day, one.kind, abs(one.moves)) for one in found.alerts) == sorted(
        (day, kind, abs(moves)) for day, kind, moves in alerts
    )
    if last is None:
        assert not found.standing
        return
    weighed = {"risk": Fraction(0), "mitigation": Fraction(0)}
    for row in register.values():
        if row["state"] == "open" or (row["state"] == "fact" and row["since"] > last["reported"]):
            weighed[row["kind"]] += Fraction(row["probability"]) * Fraction(row["effect"])
    (now,) = found.standing
    assert (now.risks, now.mitigations) == (pence(weighed["risk"]), pence(weighed["mitigation"]))
    assert now.risk_adjusted == last["forecast"] + now.risks + now.mitigations
    assert now.underlying + now.support + now.one_off == last["forecast"]
    assert now.performance + now.support_lost == now.off_plan == last["forecast"] - last["plan"]
