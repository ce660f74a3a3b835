"""Every act: takes what is given, says what would follow, or does it once and gives the receipt; the log has each."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from pydantic import TypeAdapter

from concordat.kernel.act import Act, act, acts
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.web.api.asking import query_of, yes
from concordat.web.api.bodies import object_of
from concordat.web.api.interface import ROOT, Interface, parameter
from concordat.web.api.keys import may_act
from concordat.web.api.schemas import TEXT, listed, ref, shape
from concordat.web.core.acting import PUBLIC_ROLE, perform, prepare
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import ask_of
from concordat.web.core.models import LogEvent
from concordat.web.core.page import Barred

TAG = "Acts"
DRY_RUN = parameter("dry_run", "only say what would follow", {"type": "boolean", "default": False})
SEEN = parameter("seen", "the mark that a dry run gave", TEXT)
ONCE = parameter(
    "Idempotency-Key",
    "a text of your own for this one act, needed to do it: sent again it gives the same receipt and does nothing",
    {**TEXT, "maxLength": 200},
    where="header",
)


def add(interface: Interface) -> None:
    """Add the list, and for each act its schema and itself."""
    every = shape("Every act.", acts=listed(ref("Act")))
    interface.add("GET", "/acts", listing, name="acts", says="Every act", tag=TAG, gives={"application/json": every})
    for one in acts().values():
        interface.add(
            "GET",
            f"/acts/{one.name}",
            _described(one.name),
            name=f"schema_{one.name}",
            says=f"What {one.name} takes and who may do it",
            tag=TAG,
            gives={"application/json": ref("Act")},
        )
        interface.add(
            "POST",
            f"/{{slug:system}}/acts/{one.name}",
            _do(one.name),
            name=one.name,
            says=one.title,
            tag=TAG,
            takes={"application/json": interface.taken(_given(one), one.name)},
            gives={"application/json": {"anyOf": [ref("Receipt"), ref("Follows")]}},
            query=(DRY_RUN, SEEN, ONCE),
            refusals=(409,),
        )


def listing(request: HttpRequest) -> dict[str, Any]:
    """Return every act."""
    query_of(request)
    return {"acts": [_told(one) for one in acts().values()]}


def _described(name: str) -> Callable[..., dict[str, Any]]:
    def view(request: HttpRequest) -> dict[str, Any]:
        query_of(request)
        return _told(act(name))

    return view


def _do(name: str) -> Callable[..., Any]:
    def view(request: HttpRequest, system: str) -> Any:
        query, ask = query_of(request, "dry_run", "seen"), ask_of(request, system)
        dry = yes(query, "dry_run")
        _permitted(request, ask, act(name), dry)
        content = object_of(request)
        if dry:
            return _follows(ask, name, content)
        return _receipt(ask, perform(ask, name, content, once=_once(request), seen=query.get("seen", "")))

    return view


def _permitted(request: HttpRequest, ask: Ask, one: Act, dry: bool) -> None:
    """Raise Barred before anything is read where none of the roles is held for any body; the act itself looks at the body."""
    if PUBLIC_ROLE not in one.roles and not ask.holds(*one.roles):
        raise Barred(f"You cannot do “{one.title}”.", f"It needs the role {' or '.join(one.roles)}.")
    if not dry:
        may_act(request)


def _once(request: HttpRequest) -> str:
    once = request.headers.get("Idempotency-Key", "").strip()
    if not 0 < len(once) <= 200:
        why = "Without it an act that is sent twice would be done twice."
        advice = "Send a new text of up to 200 characters with each act, and the same one when you try again."
        what = "The header Idempotency-Key is missing or too long."
        raise Refused(Finding("missing-value", what, why, advice, Place(field="Idempotency-Key")))
    return once


def _follows(ask: Ask, name: str, content: dict[str, Any]) -> dict[str, Any]:
    ready = prepare(ask, name, content)
    by = {"authority": ready.authority.as_record()} if ready.authority is not None else {}
    return by | {
        "act": name,
        "body": ready.body,
        "follows": list(ready.follows),
        "findings": [without_empty(jsonable(one)) for one in ready.findings],
        "seen": ready.seen,
    }


def _receipt(ask: Ask, entry: LogEvent) -> dict[str, Any]:
    return {
        "entry": entry.sequence,
        "hash": entry.hash,
        "act": entry.act,
        "body": entry.for_body,
        "recorded_at": entry.recorded_at.isoformat(),
        "about": entry.about.splitlines(),
        "page": ask.path(f"log/{entry.sequence}"),
    }


def _told(one: Act) -> dict[str, Any]:
    return {
        "name": one.name,
        "title": one.title,
        "says": one.says,
        "roles": list(one.roles),
        "given": _given(one),
        "href": f"/{ROOT}acts/{one.name}",
    }


def _given(one: Act) -> dict[str, Any]:
    return TypeAdapter(one.given).json_schema()
