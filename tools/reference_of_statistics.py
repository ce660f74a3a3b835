"""Writes the reference of statistics: takes every calculation of `watch`, gives its formula with source, its use on whole tables, and its picture."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from pictures_of_statistics import picture_of_statistic
from standing_picture import stand_alone

from concordat.calculations import calc
from concordat.kernel.answer import Answer
from concordat.kernel.calculation import calculation, calculation_names
from concordat.kernel.finding import Refused
from concordat.kernel.jsonable import jsonable
from concordat.kernel.registry import plugin
from concordat.kernel.rulebook import RuleValue
from concordat.watch.statistic import METHODS, statistics
from concordat.watch.takes import Takes, takes_of

SPECS = Path(__file__).resolve().parent.parent / "tests" / "spec"
ROOM = "watch."
# Formulas of statistics whose rules hold numbers alone.
FORMULAS = {
    "compare": "an area differs where the limits of its value leave the benchmark out: lower where U < benchmark, higher where L > benchmark; the other rules are in [charts over time and comparison](../charts-and-comparison.md#comparison-with-a-benchmark)",
    "disclose": "a count x is hidden where 0 < x < below, or where 0 < n − x < below; further cells are hidden until, of every hidden one, the greatest less the least value that all published sums allow is at least the width",
    "equity_impact": "net health of a group N u ΔQ − N ΔC o / k; its worth is the change of the equally distributed equivalent, Atkinson’s (Σ p h^(1 − ε))^(1 / (1 − ε)) or Kolm’s −(1 / α) ln Σ p e^(−α h), times all people",
    "fdr": "adjusted p of rank k among m: the least of m p / j over all ranks j ≥ k, at most 1; where tests depend on each other times Σ 1 / i; m α would be flagged alone if nothing differed",
    "framework": "wanted change = target − baseline; shares of those who answer come to 1",
    "inequality": "each measure has its own formula, in [charts over time and comparison](../charts-and-comparison.md#inequality-between-groups)",
    "outcome_payment": "base × phase × Σ weight × share earned, gates multiply, floor and cap hold it; share of a ramp: (y − T) / (B − T), held within 0 and 1",
    "oversight_score": "score of a measure 1 + 3 (rank − 1) / (N − 1), 1 the best; an organisation has the mean of its scores",
    "payment_dial": "on average at a true level: Σ over every result of its chance at that level × what it pays; paid for nothing: that at the level that pays nothing; lost: the sum less that at the level that pays all",
    "quality_points": "points = P × ((reached − lower) / (upper − lower), held within 0 and 1); pounds = points × £ a point × list / average list × prevalence / national prevalence; reached = treated / (register − exceptions)",
    "signals": "activity above its plan: chance of so much or more where the plan is right, counts spread by the dispersion; the others by the formulas below",
    "spine": "place = (value − (m − h)) / (2 h), h the larger of m − least and most − m for the benchmark m; 1 − place where low is good",
}


def statistics_page() -> str:
    """Return what holds of every statistic, and the way to the page of each."""
    lines = [
        "# Statistics",
        "",
        "Each is called like every calculation ([public calculations](calculations.md)); those for whole tables also take one of Polars, pandas, Arrow or DuckDB and give the same kind back:",
        "",
        "```python",
        "from concordat.watch import statistic",
        "",
        'statistic("dsr", deaths, by=["area", "year"], events="deaths", people="population", confidence=(0.95, 0.998))',
        "```",
        "",
        "`by` names the columns whose values make a group, and each group gives one row. A column that bears the name of what is taken need not be named, and a number in place of a name holds for every row. Where there is no value it is null, and the column `note` says why. As functions on arrays they stand in `concordat.watch`.",
        "",
        "| statistic | takes and gives | whole tables |",
        "|---|---|---|",
    ]
    for name in _names():
        own = name.removeprefix(ROOM)
        lines.append(
            f"| [{own}](statistics/{own}.md) | {calculation(name).says} | {'yes' if own in statistics() else ''} |"
        )
    return "\n".join([*lines, ""])


def statistic_files() -> dict[str, str]:
    """Return for each statistic its page, and its picture where it has one."""
    made = {}
    for name in _names():
        own = name.removeprefix(ROOM)
        cases = [(case, answer) for case in _cases(name) if (answer := _answer(name, case["given"]))]
        lines = [
            f"# {calculation(name).says.partition(':')[0]}",
            "",
            calculation(name).says,
            "",
            *_formula(own),
            *_rules(cases),
        ]
        case, answer = next((one for one in cases if one[0].get("picture")), cases[0])
        if found := picture_of_statistic(name, case["given"], answer.value):
            made[f"statistics/{own}.svg"] = stand_alone(found[1])
            lines += [f"![{found[0]}]({own}.svg)", "", f"The picture shows the case “{case['says']}”.", ""]
        if own in statistics():
            lines += _table_use(own)
        lines.append(f"[All statistics](../statistics.md) · [its cases](../calculations.md#{name.replace('.', '')})")
        made[f"statistics/{own}.md"] = "\n".join([*lines, ""])
    return made


def _formula(own: str) -> list[str]:
    return [f"**Formula**: {FORMULAS[own]}.", ""] if own in FORMULAS else []


def _names() -> list[str]:
    return [name for name in calculation_names() if name.startswith(ROOM)]


def _cases(name: str) -> list[dict[str, Any]]:
    path = (SPECS / name.replace(".", "/", 1)).with_suffix(".toml")
    cases: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["case"]
    return cases


def _answer(name: str, given: dict[str, Any]) -> Answer[Any] | None:
    more = {"curves": True} if name == "watch.funnel" else {}
    try:
        return calc(name, json.loads(json.dumps(jsonable(given)), parse_float=Decimal) | more)
    except Refused:
        return None


def _rules(cases: list[tuple[dict[str, Any], Answer[Any]]]) -> list[str]:
    """Return every rule that the cases stand on: formula, numbers, source, and whether a person has yet to check it."""
    lines: list[str] = []
    for rule in dict.fromkeys(rule for _, answer in cases for rule in answer.rules):
        values = rule.value if isinstance(rule.value, dict) else {rule.unit: _listed(rule)}
        if formula := values.get("formula"):
            lines += [f"**{rule.title}**: {formula}.", ""]
        numbers = {name: value for name, value in values.items() if name != "formula"}
        if numbers and len(numbers) <= 12:
            told = "; ".join(f"{name.replace('_', ' ')} {value}" for name, value in numbers.items())
            lines += [f"{rule.title if not formula else 'Numbers'}: {told}.", ""]
        status = "" if rule.status == "confirmed" else " (to check)"
        lines += [f"*{rule.source}*{status} · `{rule.rule}`", ""]
    return lines


def _listed(rule: RuleValue) -> str:
    return ", ".join(map(str, rule.value)) if isinstance(rule.value, list) else str(rule.value)


def _table_use(own: str) -> list[str]:
    module = plugin(METHODS, own)
    takes: Takes = takes_of(module.over)
    gives = "each row keeps its columns" if getattr(module, "ROWS", False) else "each group gives one row"
    lines = ["## Whole tables", "", f'`statistic("{own}", table, by=…)`: {gives}.', ""]
    lines += [" ".join((module.over.__doc__ or "").split()), "", "| takes | |", "|---|---|"]
    lines += [f"| `{name}` | column{', may be left out' if may else ''} |" for name, may in takes.columns.items()]
    lines += [f"| `{name}` | {_told(value)} where it is left out |" for name, value in takes.options.items()]
    return [*lines, ""]


def _told(value: Any) -> str:
    return " and ".join(map(str, value)) if isinstance(value, tuple) else str(value)
