"""The log for people: its entries, the receipt of each with its proof, the signed heads, the whole as a file, and verifying it."""

import json
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from concordat.kernel.act import act, act_names
from concordat.kernel.answer import RecordRef
from concordat.log import bundle_lines, verifier_page
from concordat.log.bundle import FILE
from concordat.publish.words import reference_in_words
from concordat.web.core.ask import Ask
from concordat.web.core.audit import note_read
from concordat.web.core.authority_view import authority_kept
from concordat.web.core.dispatch import ask_of, common, shown_to_all
from concordat.web.core.log import logbook
from concordat.web.core.log.entries import Shown, entries_of, entry_of, listed, proof_of
from concordat.web.core.log.feed import heads_feed
from concordat.web.core.log.verifying import result_at, run
from concordat.web.core.models import LogEvent
from concordat.web.core.people.administering import for_roles
from concordat.web.core.people.roles import bodies_of
from concordat.web.core.public_limit import too_many
from concordat.web.core.wording import plainly
from concordat.who.records import Body

PAGE = 50
AUDITOR = "auditor"


@require_safe
def entries(request: HttpRequest, system: str) -> HttpResponse:
    """Show the entries of a system, the newest first."""
    ask = ask_of(request, system)
    wanted = {name: request.GET.get(name, "").strip()[:200] for name in ("act", "body", "before")}
    if request.account is not None:
        return _entries(request, ask, wanted)
    key = ("public", "log", ask.address)
    return shown_to_all(request, ask, key, lambda ask: _entries(request, ask, wanted))


def _entries(request: HttpRequest, ask: Ask, wanted: dict[str, str]) -> HttpResponse:
    found = listed(ask, act=wanted["act"], body=wanted["body"], before=wanted["before"], most=PAGE + 1)
    last = found[PAGE - 1].sequence if len(found) > PAGE else 0
    older = urlencode({**{key: value for key, value in wanted.items() if value and key != "before"}, "before": last})
    names = {name: act(name).title for name in act_names()}
    view = {
        "title": "The log",
        "entries": [
            (one, names.get(one.act, one.act), _about(ask, shown))
            for one, shown in zip(found[:PAGE], entries_of(ask, found[:PAGE]), strict=True)
        ],
        "wanted": wanted,
        "acts": names,
        "bodies": sorted((ask.names.get(body, body), body) for body in _bodies(ask)),
        "older": f"?{older}" if last else "",
        "audits": bool(bodies_of(ask, AUDITOR)),
    }
    return render(request, "log.html", {**common(ask), **view})


@require_safe
def entry(request: HttpRequest, system: str, sequence: int) -> HttpResponse:
    """Show the receipt of one entry: what was done, what changed, and the proof that it stands in the log."""
    ask = ask_of(request, system)
    found = _entry(ask, sequence)
    shown = entry_of(ask, found)
    if shown.working:
        note_read(ask, f"log entry {sequence}", found.for_body)
    title = act(found.act).title if found.act in act_names() else found.act
    view = {
        "title": f"Entry {sequence} of the log",
        "act_title": title,
        "entry": found,
        "body": ask.names.get(found.for_body, found.for_body),
        "shown": shown,
        "proof": proof_of(found),
        "done": request.GET.get("done") == "yes",
        "by": authority_kept(ask, shown.authority, found) if shown.authority else None,
        "links": [
            (one, plainly(reference_in_words(RecordRef(one.kind, one.key)), ask.names), ask.record(one.kind, *one.key))
            for one in shown.changes
            if one.open
        ],
    }
    return render(request, "log_entry.html", {**common(ask), **view})


@require_safe
def entry_json(request: HttpRequest, system: str, sequence: int) -> HttpResponse:
    """Give one entry with the fields that the one who asks may read and its proof, for programs."""
    ask = ask_of(request, system)
    found = _entry(ask, sequence)
    shown = entry_of(ask, found)
    if shown.working:
        note_read(ask, f"log entry {sequence}", found.for_body)
    content = {
        "text": json.loads(found.text),
        "hash": found.hash,
        "opened": [[one.name, one.value, one.salt] for one in shown.opened],
        "proof": proof_of(found).as_json(),
    }
    return JsonResponse(content, json_dumps_params={"ensure_ascii": False, "indent": 1})


@require_safe
def heads(request: HttpRequest) -> HttpResponse:
    """Show every signed head, the newest first."""
    view = {"title": "Signed heads of the log", "heads": list(reversed(logbook.heads()))}
    return render(request, "log_heads.html", view)


@require_safe
def heads_atom(request: HttpRequest) -> HttpResponse:
    """Give the signed heads as a feed, so that others keep them."""
    return HttpResponse(heads_feed(logbook.heads(), logbook.public_keys()), "application/atom+xml; charset=utf-8")


@require_safe
def bundle(request: HttpRequest) -> StreamingHttpResponse:
    """Give the whole log as a file that verifies offline, with the fields that anyone may read."""
    return as_bundle(())


@require_safe
@for_roles(AUDITOR, title="The log for auditors")
def auditors_bundle(request: HttpRequest, ask: Ask) -> StreamingHttpResponse:
    """Give the whole log as such a file, in which the entries of the auditor's bodies are open; that they took it is noted."""
    bodies = bodies_of(ask, AUDITOR)
    for body in bodies:
        note_read(ask, "the log with its working papers", body)
    return as_bundle([(ask.row.slug, body) for body in bodies])


def as_bundle(also: Sequence[tuple[str, str]]) -> StreamingHttpResponse:
    """Return the log as its file; the entries of these systems and bodies are open whole."""

    def lines() -> Iterator[str]:
        rows = logbook.rows(public=True, also=also)
        for line in bundle_lines(rows, logbook.heads(), logbook.public_keys(), complete=False):
            yield f"{line}\n"

    response = StreamingHttpResponse(lines(), "application/jsonl; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{FILE}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Verify the whole log and say what was found; each state of the log is gone through once."""
    may = request.method == "POST" and (request.account is not None or not too_many(request, "verify"))
    found = run() if may else result_at()
    view = {"title": "Verify the log", "found": found, "heads": logbook.heads()}
    return render(request, "log_verify.html", view)


@require_safe
def verifier(request: HttpRequest) -> HttpResponse:
    """Give the page that verifies an exported log on the reader's own computer."""
    response = HttpResponse(verifier_page(), "text/html; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="verify-log.html"'
    return response


def _entry(ask: Ask, sequence: int) -> LogEvent:
    found = LogEvent.objects.filter(sequence=sequence, system=ask.row.slug).first()
    if found is None:
        raise Http404(f"The log of {ask.system.settings.name} has no entry {sequence}.")
    return found


def _about(ask: Ask, shown: Shown) -> list[tuple[str, str]]:
    return [
        (f"{each.kind} {' '.join(each.key)}", ask.record(each.kind, *each.key)) for each in shown.changes if each.open
    ]


def _bodies(ask: Ask) -> Any:
    # Every body of the system, as looking through a long log for those with entries would take longer than the page.
    return [one.id for one in ask.system.all(Body)]


urlpatterns = [
    path("log/heads", heads, name="log-heads"),
    path("log/heads.atom", heads_atom, name="log-heads-feed"),
    path("log/bundle.jsonl", bundle, name="log-bundle"),
    path("log/verify", verify, name="log-verify"),
    path("log/verify-log.html", verifier, name="log-verifier"),
    path("<slug:system>/log", entries, name="log"),
    path("<slug:system>/log/bundle.jsonl", auditors_bundle, name="auditors-log-bundle"),
    path("<slug:system>/log/<int:sequence>", entry, name="log-entry"),
    path("<slug:system>/log/<int:sequence>.json", entry_json, name="log-entry-json"),
]
