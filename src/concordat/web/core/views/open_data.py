"""Open data as files: every public record kind as CSV and JSON, the list of them, all in one file, and people and votes in Popolo."""

import io
import json
import zipfile
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from concordat.publish.feeds.bulk import catalogue, datasets, files
from concordat.publish.feeds.popolo import popolo
from concordat.store.column_says import COLUMN_SAYS
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import public_ask


@require_safe
def listing(request: HttpRequest, system: str) -> HttpResponse:
    """Give the list of data sets with their columns in words."""
    ask = public_ask(request, system)
    return _json(catalogue(_datasets(ask), ask.day, COLUMN_SAYS))


@require_safe
def records(request: HttpRequest, system: str, name: str, form: str) -> HttpResponse:
    """Give one data set as CSV or JSON; raises Http404 where there is none of that name."""
    content = _files(public_ask(request, system)).get(f"{name}.{form}")
    if content is None:
        raise Http404(f"There is no data set “{name}” as {form}.")
    if form == "json":
        return _json(content)
    response = HttpResponse(content.encode(), "text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


@require_safe
def everything(request: HttpRequest, system: str) -> HttpResponse:
    """Give every data set in one zip file."""
    ask = public_ask(request, system)
    content = ask.remember("everything", lambda: _zipped(_files(ask)))
    response = HttpResponse(content, "application/zip")
    response["Content-Disposition"] = f'attachment; filename="{ask.row.slug}.zip"'
    return response


@require_safe
def people_and_votes(request: HttpRequest, system: str) -> HttpResponse:
    """Give bodies, posts and votes in the Popolo standard."""
    ask = public_ask(request, system)
    return _json(ask.remember("popolo", lambda: popolo(ask.system, ask.day)))


def _datasets(ask: Ask) -> Any:
    return ask.remember("datasets", lambda: datasets(ask.system, ask.day))


def _files(ask: Ask) -> dict[str, Any]:
    made: dict[str, Any] = ask.remember("open data", lambda: dict(files(ask.system, ask.day, COLUMN_SAYS)))
    return made


def _zipped(content: dict[str, Any]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(content):
            text = content[name] if isinstance(content[name], str) else _text(content[name])
            # One day for all, so that the same records give the same bytes.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return output.getvalue()


def _text(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, default=str)


def _json(content: Any) -> HttpResponse:
    return HttpResponse(_text(content), "application/json")


urlpatterns = [
    path("<slug:system>/open-data/datasets.json", listing, name="open-data-list"),
    path("<slug:system>/open-data/everything.zip", everything, name="open-data-everything"),
    path("<slug:system>/open-data/popolo.json", people_and_votes, name="open-data-popolo"),
    path("<slug:system>/open-data/<slug:name>/records.<slug:form>", records, name="open-data-records"),
]
