"""Trying a sheet of clauses without keeping it: what the checks find on it, and who might decide by it. Nothing is recorded."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_http_methods

from concordat.decide.authority.ask_system import Question, bodies_with_schemes
from concordat.decide.authority.trial import Trial, try_sheet
from concordat.decide.governance import reading
from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import decimal_from
from concordat.kernel.text import counted
from concordat.web.core.ask import Ask
from concordat.web.core.authority_view import reasons_of
from concordat.web.core.dispatch import ask_of, barred, common
from concordat.web.core.given import LONGEST
from concordat.web.core.page import Barred
from concordat.web.core.wording import plainly, worded

TITLE = "Try a sheet of clauses"


@require_http_methods(["GET", "HEAD", "POST"])
def attempt(request: HttpRequest, system: str) -> HttpResponse:
    """Show the form, and what the sheet would do."""
    ask = ask_of(request, system)
    if ask.account is None:
        return HttpResponseRedirect(f"/sign-in?next={request.path}")
    if not ask.bodies:
        return barred(request, ask, Barred("You cannot try a sheet here.", "It needs a role for one of the bodies."))
    given = {name: request.POST.get(name, "").strip()[:LONGEST] for name in ("sheet", "decision", "value", "body")}
    given["on"] = "-".join(request.POST.get(f"on__{part}", "").strip() for part in ("year", "month", "day"))
    file = request.FILES.get("sheet__file")
    if file is not None:
        given["sheet"] = file.read(LONGEST).decode("utf-8-sig", "replace")
    trial, findings = _tried(ask, given) if request.method == "POST" else (None, ())
    every = [worded(one, ask.names) for one in (*findings, *(trial.findings if trial else ()))]
    view = {
        "title": TITLE,
        "fields": _fields(ask, given),
        "errors": {one.where.field: one for one in reversed(every) if one.severity == "stop"},
        "trial": _shown(ask, trial) if trial else None,
        "findings": every,
        "stops": [one for one in every if one.severity == "stop" and not trial],
    }
    return render(request, "scheme_trial.html", {**common(ask), **view}, status=422 if findings else 200)


def _tried(ask: Ask, given: dict[str, str]) -> tuple[Trial | None, tuple[Finding, ...]]:
    found, value, on = [], None, ask.day
    if given["value"]:
        try:
            value = decimal_from(given["value"])
        except ValueError:
            found.append(_wrong("value", f"Value is “{given['value'][:60]}”.", "Write a number such as 1234.50."))
    if given["on"].strip("-"):
        try:
            year, month, day = given["on"].split("-")
            on = date.fromisoformat(f"{year.zfill(4)}-{month.zfill(2)}-{day.zfill(2)}")
        except ValueError:
            found.append(_wrong("on", "There is no such day.", "Correct it."))
    if not given["sheet"]:
        found.append(_wrong("sheet", "The sheet is empty.", "Paste it, or choose a file."))
    if found:
        return None, tuple(found)
    return _trial(ask, given, value, on), ()


def _trial(ask: Ask, given: dict[str, str], value: Decimal | None, on: date) -> Trial:
    with_schemes = bodies_with_schemes(ask.system, on)
    bodies = (given["body"],) if given["body"] in with_schemes else with_schemes
    return try_sheet(
        ask.system, given["sheet"], Question(decision_type=given["decision"], bodies=bodies, on=on, value=value)
    )


def _shown(ask: Ask, trial: Trial) -> dict[str, Any]:
    return {
        "clauses": counted(trial.clauses, "clause"),
        "says": plainly(trial.asked.ruling.value.says, ask.names) if trial.asked else "",
        "reasons": reasons_of(ask, trial.asked.ruling.because.parts) if trial.asked else (),
    }


def _fields(ask: Ask, given: dict[str, str]) -> list[dict[str, Any]]:
    types = [(one, one.capitalize()) for one in reading(ask.system.rules, "decision_types", ask.day).value]
    bodies = [("", "All bodies with a scheme")]
    bodies += [(one, ask.names.get(one, one)) for one in bodies_with_schemes(ask.system, ask.day)]
    hint = (
        "As the scheme is exported. Its clauses are added to the scheme, or stand in place of those with the same code."
    )
    made = (
        ("sheet", "Sheet", "sheet", hint, ()),
        ("decision", "Who may decide what", "choice", "", types),
        ("body", "For which body", "choice", "", bodies),
        ("value", "Worth in pounds to all of them together", "amount", "", ()),
        ("on", "On which day", "day", "The day the system is told as at, where it is left empty.", ()),
    )
    return [
        {"name": name, "label": label, "kind": kind, "hint": says, "options": options, "value": given[name]}
        | {"required": name in ("sheet", "decision")}
        for name, label, kind, says, options in made
    ]


def _wrong(field: str, what: str, then: str) -> Finding:
    return Finding("bad-value", what, "Nothing can be tried with it.", then, Place(field=field))


urlpatterns = [path("<slug:system>/scheme/try", attempt, name="scheme-trial")]
