"""Writes the reference of payment models: takes every model and its readable cases, gives what its terms set and what it pays as activity moves."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from concordat import calc
from concordat.kernel.registry import plugins
from concordat.pay.model_parameters import MODELS, OF_EVERY_FORM, PricedParameter

SPECS = Path(__file__).resolve().parent.parent / "tests" / "spec" / "models" / "pay"
# The curve is shown for a line planned at a hundred pounds of activity; rates that no rule sets on that day are the cases' own.
PLAN, ON, AGREED = "100", "2018-04-01", {"blended_rate": "20%", "corridor_share": "5%", "cap_share": "1.15"}


def models_page() -> str:
    """Return each model with its parameters, its curve and its readable cases, which the tests run."""
    lines = [
        "# Payment models",
        "",
        "How a line of a contract is paid. Terms of the contract set the parameters; where they are silent the national rule of the day holds.",
        "The quality incentive may come on top of each: "
        + " ".join(f"`{one.name}` ({one.says})." for one in OF_EVERY_FORM),
        "",
    ]
    for form, model in plugins(MODELS).items():
        lines += [f"## {form}", "", " ".join((model.__doc__ or "").split()), "", *_parameters(model.PARAMETERS)]
        lines += [*_curve(form, model.PARAMETERS), *_cases(form)]
    return "\n".join(lines)


def _parameters(parameters: tuple[PricedParameter, ...]) -> list[str]:
    if not parameters:
        return ["It has no parameters.", ""]
    rows = [f"| `{one.name}` | {one.kind} | {one.says} | {f'`{one.rule}`' if one.rule else ''} |" for one in parameters]
    return ["| a term sets | which is a | in | national rule |", "|---|---|---|---|", *rows, ""]


def _curve(form: str, parameters: tuple[PricedParameter, ...]) -> list[str]:
    own = {name: text for name, text in AGREED.items() if name in {one.name for one in parameters}}
    line = {"id": "line", "form": form, "plan": PLAN, "base": PLAN}
    points = calc("pay.risk_curve", lines=[line], on=ON, terms=own).value.points
    set_by = ", ".join(f"`{name}` {text}" for name, text in own.items())
    says = f"What is due of £{PLAN} planned, as activity moves{f', with {set_by}' if set_by else ''}:"
    head = "| activity | " + " | ".join(f"{_signed(one.change * 100)} %" for one in points) + " |"
    due = "| due [£] | " + " | ".join(f"{one.due}" for one in points) + " |"
    borne = "| worth more than is due [£] | " + " | ".join(f"{one.provider_bears}" for one in points) + " |"
    return [says, "", head, "|---" * (len(points) + 1) + "|", due, borne, ""]


def _signed(number: Decimal) -> str:
    return f"{'+' if number > 0 else '−' if number < 0 else ''}{abs(number).normalize():f}"


def _cases(form: str) -> list[str]:
    lines = []
    for case in tomllib.loads((SPECS / f"{form}.toml").read_text("utf-8"))["case"]:
        terms = ", ".join(f"`{name}` {text}" for name, text in case["terms"].items()) or "no terms"
        lines += [f"*{case['says']}* ({case['on']}; {terms})", "", "| activity | plan | due |", "|---|---|---|"]
        lines += [_row(given, gives) for given, gives in zip(case["lines"], case["gives"], strict=True)]
        lines.append("")
    return lines


def _row(given: dict[str, Any], gives: dict[str, Any]) -> str:
    more = [f"{name} {given[name]}" for name in ("excess", "factor") if name in given]
    extra = f" ({', '.join(more)})" if more else ""
    return f"| {given['base']}{extra} | {given['plan']} | {gives['due']} |"
