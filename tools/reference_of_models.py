"""Writes the reference of payment models: takes every model and its readable cases, gives what its terms set and what it pays as activity moves."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from picture_of_model import Curve, picture_of

from concordat import calc
from concordat.kernel.registry import plugins
from concordat.pay.figures_needed import NeededFigure, figures_of
from concordat.pay.model_parameters import MODELS, OF_EVERY_FORM, PricedParameter

SPECS = Path(__file__).resolve().parent.parent / "tests" / "spec" / "models" / "pay"
# The curve is shown for a line planned at a hundred pounds of activity; rates that no rule sets on that day are the cases' own.
PLAN, ON, AGREED = "100", "2018-04-01", {"blended_rate": "20%", "corridor_share": "5%", "cap_share": "1.15"}

MONTHS, CHANGES = 12, tuple(Decimal(number) / 20 for number in range(-4, 5))


def models_page() -> str:
    """Return what holds of every model, and the way to the page of each."""
    lines = [
        "# Payment models",
        "",
        "How a line of a contract is paid. Terms of the contract set the parameters; where they are silent the national rule of the day holds.",
        "The quality incentive may come on top of each: "
        + " ".join(f"`{one.name}` ({one.says})." for one in OF_EVERY_FORM),
        "",
        "| model | takes and gives |",
        "|---|---|",
    ]
    lines += [f"| [{form}](payment-models/{form}.md) | {_says(form)} |" for form in plugins(MODELS)]
    return "\n".join([*lines, ""])


def model_files() -> dict[str, str]:
    """Return for each model its page, with its parameters, its curve and its readable cases, which the tests run, and its picture."""
    made = {}
    for form, model in plugins(MODELS).items():
        figures = figures_of(form)
        curve = _moved(form, figures) if figures else _curve(form, model.PARAMETERS)
        picture = [f"![{curve.told}]({form}.svg)", ""]
        lines = [f"# {form.replace('_', ' ').capitalize()}", "", " ".join((model.__doc__ or "").split()), ""]
        lines += [*_parameters(model.PARAMETERS), *_figures(figures), *picture, *curve.table, *_cases(form)]
        lines.append("[All payment models](../payment-models.md)")
        made[f"payment-models/{form}.md"] = "\n".join([*lines, ""])
        made[f"payment-models/{form}.svg"] = picture_of(curve)
    return made


def _says(form: str) -> str:
    told = " ".join((plugins(MODELS)[form].__doc__ or "").split()).partition(": ")[2]
    return told[:1].upper() + told[1:]


def _parameters(parameters: tuple[PricedParameter, ...]) -> list[str]:
    if not parameters:
        return ["It has no parameters.", ""]
    rows = [f"| `{one.name}` | {one.kind} | {one.says} | {f'`{one.rule}`' if one.rule else ''} |" for one in parameters]
    return ["| a term sets | which is a | in | national rule |", "|---|---|---|---|", *rows, ""]


def _figures(figures: tuple[NeededFigure, ...]) -> list[str]:
    if not figures:
        return []
    rows = [f"| {one.name} | {one.unit} | {one.says} | {one.covers} | {_wanted(one)} |" for one in figures]
    return ["| a figure reported | in | is | for | needed |", "|---|---|---|---|---|", *rows, ""]


def _wanted(one: NeededFigure) -> str:
    return "no" if one.optional else f"with `{one.with_parameter}`" if one.with_parameter else "yes"


def _moved(form: str, figures: tuple[NeededFigure, ...]) -> Curve:
    """Return what is due as the first figure of the first case moves; its other figures, its terms and its bands stay."""
    case = _read(form)[0]
    line, moving = case["lines"][0], figures[0].name
    given = {name: [text] for name, text in line.get("year", {}).items()}
    given |= line.get("months", {}) | line.get("before", {})
    months = line.get("passed", MONTHS)
    given = {
        name: [*values, *[values[-1]] * (MONTHS - months)] if len(values) > 1 else values
        for name, values in given.items()
    }
    own = {"id": "line", "form": form, "plan": line["plan"], "base": "0", "bands": line.get("bands", [])}
    due = []
    for change in CHANGES:
        moved = [str(Decimal(value) * (1 + change)) for value in given[moving]]
        asked = {"lines": [own | {"figures": given | {moving: moved}}], "own": {"id": "own", "on": str(case["on"])}}
        asked["own"]["terms"] = case["terms"]
        due.append(calc("pay.replay", asked).value.own.due)
    says = f"What is due in the first case below over a whole year, as the {moving} moves:"
    head = f"| {moving} | " + " | ".join(f"{_signed(change * 100)} %" for change in CHANGES) + " |"
    table = [says, "", head, "|---" * (len(due) + 1) + "|", "| due [£] | " + " | ".join(map(str, due)) + " |", ""]
    told = f"What is due by {form.replace('_', ' ')} as the {moving} moves, beside the planned value."
    points = [
        (f"{_signed(change * 100)} %", one, Decimal(line["plan"])) for change, one in zip(CHANGES, due, strict=True)
    ]
    return Curve(told, table, points, "Due", "Planned value")


def _curve(form: str, parameters: tuple[PricedParameter, ...]) -> Curve:
    own = {name: text for name, text in AGREED.items() if name in {one.name for one in parameters}}
    line = {"id": "line", "form": form, "plan": PLAN, "base": PLAN}
    on = max(ON, _read(form)[0]["on"].isoformat())
    points = calc("pay.risk_curve", lines=[line], on=on, terms=own).value.points
    set_by = ", ".join(f"`{name}` {text}" for name, text in own.items())
    says = f"What is due of £{PLAN} planned, as activity moves{f', with {set_by}' if set_by else ''}:"
    head = "| activity | " + " | ".join(f"{_signed(one.change * 100)} %" for one in points) + " |"
    due = "| due [£] | " + " | ".join(f"{one.due}" for one in points) + " |"
    borne = "| worth more than is due [£] | " + " | ".join(f"{one.provider_bears}" for one in points) + " |"
    table = [says, "", head, "|---" * (len(points) + 1) + "|", due, borne, ""]
    told = f"What is due by {form.replace('_', ' ')} as activity moves, beside what the activity is worth."
    drawn = [(f"{_signed(one.change * 100)} %", one.due, one.value) for one in points]
    return Curve(told, table, drawn, "Due", "What activity is worth")


def _signed(number: Decimal) -> str:
    return f"{'+' if number > 0 else '−' if number < 0 else ''}{abs(number).normalize():f}"


def _cases(form: str) -> list[str]:
    lines = []
    for case in _read(form):
        terms = ", ".join(f"`{name}` {text}" for name, text in case["terms"].items()) or "no terms"
        lines += [
            f"*{case['says']}* ({case['on']}; {terms})",
            "",
            "| activity or figures | plan | due |",
            "|---|---|---|",
        ]
        gives = case.get("gives") or [{"due": f"refused: {', '.join(case['finds'])}"}] * len(case["lines"])
        lines += [_row(given, due) for given, due in zip(case["lines"], gives, strict=True)]
        lines.append("")
    return lines


def _row(given: dict[str, Any], gives: dict[str, Any]) -> str:
    more = [f"{name} {given[name]}" for name in ("excess", "factor") if name in given]
    for kind in ("year", "months", "before"):
        more += [f"{name} {_listed(value)}" for name, value in given.get(kind, {}).items()]
    if "bands" in given:
        more.append("bands " + "; ".join(_band(one) for one in given["bands"]))
    if "passed" in given:
        more.append(f"{given['passed']} months")
    return f"| {', '.join((given['base'], *more) if 'base' in given else more)} | {given['plan']} | {gives['due']} |"


def _listed(value: Any) -> str:
    return str(value) if isinstance(value, str) else " ".join(value)


def _band(one: dict[str, str]) -> str:
    return f"up to {one['up_to']} {one['share']}" if "up_to" in one else f"above {one['share']}"


def _read(form: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = tomllib.loads((SPECS / f"{form}.toml").read_text("utf-8"))["case"]
    return cases
