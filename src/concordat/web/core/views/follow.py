"""Following a thing without an account: the form, the confirmation, and stopping at one click."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from concordat.decide.records import Proposal
from concordat.publish.digest.usual import followers
from concordat.publish.records.topics import Topic
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import ask_of, common
from concordat.web.core.followers.feeds import name_of
from concordat.web.core.followers.following import RHYTHMS, Wanted, ask_to_follow, asked_by, confirm, findings_of, stop
from concordat.web.core.followers.letters import send_waiting
from concordat.web.core.public_limit import TRAP, too_many


@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, system: str) -> HttpResponse:
    """Show the form, or send the letter that asks for a confirmation."""
    ask = ask_of(request, system)
    kind, key = request.GET.get("kind", "").strip()[:40], request.GET.get("key", "").strip()[:500]
    if request.method != "POST":
        return _form(request, ask, Wanted("", kind, key, request.GET.get("rhythm", "weekly")))
    kind, key = _chosen(request, kind, key)
    wanted = Wanted(request.POST.get("email", ""), kind, key, request.POST.get("rhythm", ""))
    found = findings_of(wanted)
    if found:
        return _form(request, ask, wanted, found, status=422)
    if request.POST.get(TRAP) or too_many(request, "follow"):
        return _form(request, ask, wanted, status=429)
    ask_to_follow(ask, wanted)
    send_waiting()
    return HttpResponseRedirect(ask.path("follow/asked"))


@require_safe
def asked(request: HttpRequest, system: str) -> HttpResponse:
    """Say that a letter is on its way."""
    ask = ask_of(request, system)
    says = (
        "A letter is on its way. Nothing more is sent until you open the address in it.",
        "It may take some minutes.",
    )
    return render(request, "follow_done.html", {**common(ask), "title": "Look into your mail", "says": says})


@require_http_methods(["GET", "HEAD", "POST"])
def confirmed(request: HttpRequest, secret: str) -> HttpResponse:
    """Show what would be followed, and follow it from the press of the button on; mail scanners only open addresses."""
    found = asked_by(secret)
    if found is None:
        says = ("This letter is too old, or following was stopped.",)
        return render(request, "notice.html", {"title": "Nothing to confirm", "says": says}, status=404)
    ask = Ask(row=found.system, address=request.get_full_path())
    what = name_of(ask, found.kind, found.key)
    if request.method == "POST":
        confirm(secret)
        says = (
            f"You follow {what} from now on: {RHYTHMS[found.rhythm].lower()}.",
            "Every letter has an address that stops it.",
        )
        return render(request, "follow_done.html", {**common(ask), "title": "Done", "says": says})
    says = (f"You would get e-mail about {what}: {RHYTHMS[found.rhythm].lower()}.",)
    return render(
        request,
        "follow_button.html",
        {**common(ask), "title": f"Follow {what}", "says": says, "button": "Yes, follow it"},
    )


@csrf_exempt  # a mail program stops a follow by posting to this address (RFC 8058); the secret in it is what allows it
@require_http_methods(["GET", "HEAD", "POST"])
def stopped(request: HttpRequest, secret: str) -> HttpResponse:
    """Stop a follow at one press; the address and what it followed are forgotten."""
    if request.method == "POST":
        stop(secret)
        says = ("You will not hear of it again. Your address is forgotten.",)
        return render(request, "notice.html", {"title": "Stopped", "says": says})
    says = ("Your address and what it follows are forgotten at once.",)
    view = {"title": "Stop these letters", "says": says, "button": "Stop"}
    return render(request, "follow_button.html", view)


def _form(request: HttpRequest, ask: Ask, wanted: Wanted, findings: tuple = (), status: int = 200) -> HttpResponse:
    choices = [("Body", code, ask.names.get(code, code)) for code in followers(ask.system)]
    choices += [("Proposal", one.id, one.title) for one in ask.system.all(Proposal)]
    choices += [("Topic", one.id, one.title) for one in ask.system.all(Topic)]
    known = wanted.kind and wanted.key
    view = {
        "title": f"Follow {name_of(ask, wanted.kind, wanted.key)}" if known else "Follow what matters to you",
        "wanted": wanted,
        "choices": choices,
        "rhythms": {
            key: text for key, text in RHYTHMS.items() if key != "before meetings" or wanted.kind in ("", "Body")
        },
        "findings": findings,
        "errors": {finding.where.field: finding for finding in reversed(findings)},
        "limited": status == 429,
    }
    return render(request, "follow.html", {**common(ask), **view}, status=status)


def _chosen(request: HttpRequest, kind: str, key: str) -> tuple[str, str]:
    """Return what is followed: what the address names, else what was chosen, else the word that was written."""
    if kind and key:
        return kind, key
    chosen = request.POST.get("thing", "")
    if ":" in chosen:
        kind, _, key = chosen.partition(":")
        return kind[:40], key[:500]
    word = request.POST.get("word", "").strip()[:200]
    return ("word", word) if word else ("", "")


urlpatterns = [
    path("follow/confirm/<str:secret>", confirmed, name="follow-confirm"),
    path("follow/stop/<str:secret>", stopped, name="follow-stop"),
    path("<slug:system>/follow", follow, name="follow"),
    path("<slug:system>/follow/asked", asked, name="follow-asked"),
]
