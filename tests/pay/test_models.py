"""Payment models against their readable cases, found by file name."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from concordat.kernel.answer import Because
from concordat.kernel.finding import Refused
from concordat.kernel.registry import names_in
from concordat.kernel.rulebook import Rulebook
from concordat.pay.bands import Band
from concordat.pay.beside import shares_by_bands
from concordat.pay.contract_case import due_on, model
from concordat.pay.figures_needed import figure_findings
from concordat.pay.line_to_date import Due, LineToDate
from concordat.pay.model_parameters import priced_parameters
from concordat.pay.parameters import Parameter, Parameters, read_parameter
from concordat.pay.reported import Reported
from concordat.pay.risk_bands import SIDES, no_bands

SPECS = Path(__file__).resolve().parents[1] / "spec" / "models" / "pay"
NOTED = Because("as the case says")


def _cases() -> list[Any]:
    return [
        pytest.param(form, case, id=f"{form}: {case['says']}")
        for form in names_in("concordat.pay.models")
        for case in tomllib.loads((SPECS / f"{form}.toml").read_text("utf-8"))["case"]
    ]


@pytest.mark.parametrize(("form", "case"), _cases())
def test_model(form: str, case: dict[str, Any], rules: Rulebook) -> None:
    lines = tuple(_line(f"line {number}", form, given) for number, given in enumerate(case["lines"]))
    own = {name: Parameter(name, read_parameter(name, text), NOTED) for name, text in case["terms"].items()}
    if "finds" in case:
        with pytest.raises(Refused) as refused:
            _settled(lines, Parameters(own, rules, case["on"]), rules, case["on"])
        assert [finding.kind for finding in refused.value.findings] == case["finds"]
        return
    dues = _settled(lines, Parameters(own, rules, case["on"]), rules, case["on"])
    for due, expected in zip(dues.values(), case["gives"], strict=True):
        assert due.amount == Fraction(expected["due"])
        if "retained" in expected:
            assert due.retained == Fraction(expected["retained"])


def test_every_model_has_readable_cases() -> None:
    assert {path.stem for path in SPECS.glob("*.toml")} == set(names_in("concordat.pay.models"))


def test_every_parameter_says_its_formula_and_its_national_rule_exists(rules: Rulebook) -> None:
    for parameter in priced_parameters().values():
        assert parameter.says
        assert not parameter.rule or parameter.rule in rules.ids


def test_a_model_names_its_parameters_in_its_own_file() -> None:
    for form in names_in("concordat.pay.models"):
        assert {one.name for one in model(form).PARAMETERS} <= set(priced_parameters())


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("marginal_rate", "70%", Fraction(7, 10)),
        ("marginal_rate", "7/30", Fraction(7, 30)),
        ("local_price_factor", " 1.01 ", Fraction(101, 100)),
        ("marginal_baseline", "£1,200.50", Fraction(240100, 200)),
        ("market_forces_factor_applies", "No", False),
    ],
)
def test_terms_are_read_exactly(name: str, text: str, value: object) -> None:
    assert read_parameter(name, text) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("marginal_rate", "1.2"),
        ("marginal_rate", "-0.1"),
        ("marginal_rate", "most of it"),
        ("marginal_rate", "1/0"),
        ("market_forces_factor_applies", "perhaps"),
        ("marginal_baseline", ""),
        ("excess_day_factor", "1e3"),
    ],
)
def test_terms_that_cannot_be_read_are_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_parameter(name, text)


def _settled(lines: tuple[LineToDate, ...], own: Parameters, rules: Rulebook, on: date) -> Mapping[str, Due]:
    """Settle as a statement does: what a form lacks is told first, all at once."""
    lacking = [finding for line in lines if line.ended for finding in figure_findings(line, own, over=True)]
    lacking += [
        no_bands(line.line, line.form) for line in lines if shares_by_bands(line.form) and not line.bands["gain"]
    ]
    if lacking:
        raise Refused(lacking)
    return due_on(lines, own, rules, on)


def _line(key: str, form: str, given: dict[str, Any]) -> LineToDate:
    number = {name: Fraction(given.get(name, "0")) for name in ("plan", "base", "excess")}
    factor, elapsed = Fraction(given.get("factor", "1")), Fraction(given.get("elapsed", "1"))
    line = LineToDate(key, form, number["plan"], elapsed, number["base"], number["excess"], factor, NOTED, NOTED, NOTED)
    bands = tuple(
        Band(up_to=None if "up_to" not in one else Decimal(one["up_to"]), share=Decimal(one["share"]))
        for one in given.get("bands", ())
    )
    reported = {
        name: Reported(
            name,
            Fraction(given["year"][name]) if name in given.get("year", {}) else None,
            tuple(map(Fraction, given.get("months", {}).get(name, ()))),
            tuple(map(Fraction, given.get("before", {}).get(name, ()))),
            (NOTED,),
        )
        for kind in ("year", "months", "before")
        for name in given.get(kind, {})
    }
    return replace(line, months=given.get("passed", 12), reported=reported, bands=dict.fromkeys(SIDES, bands))
