"""Checking a monitoring file at the reconciliation desk: its findings and totals at once. Nothing of the file is kept; recording is an act of its own."""

import shutil
import tempfile
from datetime import date
from pathlib import Path, PurePath
from typing import Any, cast, get_args

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_http_methods

from concordat import pay
from concordat.contract.records import Contract
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.given import find
from concordat.kernel.text import counted, shown
from concordat.pay.monitoring import sheet_of
from concordat.pay.records import Cut, Flow
from concordat.store.monitoring_upload import UPLOAD_LIMITS, Uploaded, check_upload
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import ask_of, barred, common
from concordat.web.core.page import Barred
from concordat.web.core.wording import worded

TITLE, ACT = "Check a monitoring file", "pay.record_monitoring"
SHOWN = 100
ENDINGS = (".csv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
FLOWS = (
    ("aggregate", "Aggregate monitoring"),
    ("patient level", "Patient-level records, without who the patients are"),
    ("devices", "Records of devices, without who the patients are"),
    ("drugs", "Records of drugs, without who the patients are"),
)
CUTS = (("flex", "Flex, the first cut"), ("freeze", "Freeze, the final cut"), ("plan", "Plan"))


@require_http_methods(["GET", "HEAD", "POST"])
def attempt(request: HttpRequest, system: str, contract: str) -> HttpResponse:
    """Show the form, and what the file says."""
    ask = ask_of(request, system)
    if ask.account is None:
        return HttpResponseRedirect(f"/sign-in?next={request.path}")
    if find(ask.system, Contract, contract) is None:
        raise Http404(f"There is no contract “{contract}”.")
    buyers, sellers = pay.sides_of(ask.system, contract)
    if not ask.sees(*buyers, *sellers):
        return barred(request, ask, Barred("This is a working paper.", f"It needs a role for {' or '.join(buyers)}."))
    chosen = {"cut": request.POST.get("cut", "flex"), "flow": request.POST.get("flow", "aggregate")}
    given = {**chosen, "month": _month_given(request)}
    done, findings = _checked(ask, contract, given, request) if request.method == "POST" else (None, ())
    if done is not None and request.POST.get("as") == "csv":
        return _as_csv(done)
    body = next(one for one in (*buyers, *sellers) if ask.sees(one))
    view = {
        "title": TITLE,
        "caption": ask.names.get(contract, contract),
        "desk": ask.path(f"reconciliation/{contract}"),
        "fields": _fields(given),
        "month_parts": given["month"].split("-") if given["month"].strip("-0") not in ("", "1") else ("", "", ""),
        "megabytes": UPLOAD_LIMITS.file_bytes // 1024**2,
        "rows": f"{UPLOAD_LIMITS.rows:,}",
        "stops": [worded(one, ask.names) for one in findings],
        "errors": {one.where.field: one for one in reversed(findings)},
        "done": _told(ask, done, contract, given) if done else None,
        "record": _record(done, contract, body, given) if done and done.totals and given["cut"] in dict(CUTS) else (),
        "act_path": ask.path(f"acts/{ACT}"),
    }
    return render(request, "monitoring_file.html", {**common(ask), **view}, status=422 if findings else 200)


def _checked(
    ask: Ask, contract: str, given: dict[str, str], request: HttpRequest
) -> tuple[Uploaded | None, tuple[Finding, ...]]:
    found = []
    try:
        month = date.fromisoformat(given["month"]).replace(day=1)
        given["month"] = str(month)
    except ValueError:
        found.append(_wrong("month", "There is no such month.", "Give month and year, such as 8 and 2017."))
    if given["cut"] not in get_args(Cut):
        found.append(_wrong("cut", "It is not said which cut it is.", "Choose one."))
    if given["flow"] not in get_args(Flow):
        found.append(_wrong("flow", "It is not said which flow it is.", "Choose one."))
    file = request.FILES.get("file")
    if file is None or not file.name:
        found.append(_wrong("file", "No file was chosen.", "Choose a CSV file or a workbook."))
    elif (file.size or 0) > UPLOAD_LIMITS.file_bytes:
        most = UPLOAD_LIMITS.file_bytes // 1024**2
        then = "Check it by the command `concordat validate`, which takes files of any length."
        found.append(_wrong("file", f"The file is larger than {most} megabytes.", then))
    elif PurePath(file.name).suffix.lower() not in ENDINGS:
        found.append(_wrong("file", f"“{file.name[:60]}” is no CSV file and no workbook.", "Choose one."))
    if found or file is None:
        return None, tuple(found)
    try:
        return _read(ask, contract, month, (cast(Cut, given["cut"]), cast(Flow, given["flow"])), file), ()
    except Refused as refused:
        return None, tuple(_at_file(one) for one in refused.findings)


def _read(ask: Ask, contract: str, month: date, of: tuple[Cut, Flow], file: UploadedFile) -> Uploaded:
    """Check the file in a folder of its own, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="monitoring-") as folder:
        place = Path(folder) / PurePath(file.name or "file.csv").name[-60:]
        with place.open("wb") as out:
            shutil.copyfileobj(file, out)
        return check_upload(place, ask.system, ask.day, contract, month, *of)


def _told(ask: Ask, done: Uploaded, contract: str, given: dict[str, str]) -> dict[str, Any]:
    stopping = len(stops(done.findings))
    first = f"{counted(done.rows, 'row')}: " + (
        f"{counted(len(done.findings), 'finding')}, {stopping:,} of them stop."
        if done.findings
        else "nothing to correct."
    )
    month, flow = date.fromisoformat(given["month"]), cast(Flow, given["flow"])
    totals = pay.beside_plan(ask.system, contract, month, done.totals, flow)
    return {
        "file": done.file,
        "sha256": done.sha256,
        "says": first,
        "recorded": pay.recorded_before(ask.system, contract, done.sha256, done.totals),
        "counts": [(kind, severity, field, f"{number:,}") for (kind, severity, field), number in done.counts.items()],
        "findings": [worded(one, ask.names) for one in done.findings[:SHOWN]],
        "left": f"{max(0, len(done.findings) - SHOWN):,}",
        "columns": [f"{one.title} ({one.unit})" if one.unit else one.title for one in totals.columns],
        "totals": [[shown(cell) for cell in row] for row in totals.rows],
        "whole": totals.says,
    }


def _record(done: Uploaded, contract: str, body: str, given: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the fields with which the act begins; its own page says what follows before anything is recorded."""
    year, month, day = given["month"].split("-")
    own = {"contract": contract, "body": body, "cut": given["cut"], "flow": given["flow"], "file": done.file}
    when = {"month__year": year, "month__month": month, "month__day": day}
    return tuple((own | when | {"file_sha256": done.sha256, "totals": sheet_of(done.totals)}).items())


def _as_csv(done: Uploaded) -> HttpResponse:
    response = HttpResponse(done.findings_csv(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="findings.csv"'
    return response


def _month_given(request: HttpRequest) -> str:
    year, month = (request.POST.get(f"month__{part}", "").strip() for part in ("year", "month"))
    return f"{year.zfill(4)}-{month.zfill(2)}-01"


def _fields(given: dict[str, str]) -> list[dict[str, Any]]:
    return [
        {"name": "cut", "label": "Which cut it is", "kind": "choice", "hint": "", "options": CUTS}
        | {"value": given["cut"], "required": True},
        {"name": "flow", "label": "Which flow it is", "kind": "choice", "hint": "", "options": FLOWS}
        | {"value": given["flow"], "required": True},
    ]


def _wrong(field: str, what: str, then: str) -> Finding:
    return Finding("bad-value", what, "Nothing can be checked with it.", then, Place(field=field))


def _at_file(one: Finding) -> Finding:
    return Finding(one.kind, one.what, one.why, one.next, Place(one.where.file, one.where.line, "file"), one.severity)


urlpatterns = [path("<slug:system>/reconciliation/<str:contract>/file", attempt, name="monitoring-file")]
