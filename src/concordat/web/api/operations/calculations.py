"""Every public calculation: takes one input, or a line for each, gives the answers with their reasons, as the command does."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from concordat.calculations import run_batch, run_json, schema
from concordat.kernel.calculation import calculation, calculations
from concordat.web.api import refusing
from concordat.web.api.asking import query_of
from concordat.web.api.bodies import check_depth, is_lines, lines_of, text_of
from concordat.web.api.interface import ROOT, Interface
from concordat.web.api.schemas import ANY, TEXT, listed, ref, shape

TAG = "Calculations"
LINES = "application/x-ndjson"


def add(interface: Interface) -> None:
    """Add the list, and for each calculation its schema and itself."""
    one = shape("A calculation.", name=TEXT, says=TEXT, href=TEXT)
    every = shape("Every calculation.", calculations=listed(one))
    interface.add(
        "GET",
        "/calc",
        listing,
        name="calculations",
        says="Every calculation",
        tag=TAG,
        gives={"application/json": every},
    )
    for name in calculations():
        _add(interface, name)


def listing(request: HttpRequest) -> dict[str, Any]:
    """Return every calculation with its first sentence."""
    query_of(request)
    every = calculations().values()
    return {"calculations": [{"name": one.name, "says": one.says, "href": f"/{ROOT}calc/{one.name}"} for one in every]}


def _add(interface: Interface, name: str) -> None:
    described = schema(name)
    given = interface.taken(described["given"], f"{name}.given")
    gives = _answer(interface.taken(described["gives"], f"{name}.gives"))
    address = f"/calc/{name}"
    interface.add(
        "GET",
        address,
        _schema(name),
        name=f"schema_{name}",
        says=f"What {name} takes and gives",
        tag=TAG,
        gives={"application/json": ref("Calculation")},
    )
    interface.add(
        "POST",
        address,
        _run(name),
        name=name,
        says=calculation(name).says,
        tag=TAG,
        takes={"application/json": given, LINES: TEXT},
        gives={"application/json": gives, LINES: TEXT},
    )


def _schema(name: str) -> Callable[..., dict[str, Any]]:
    def view(request: HttpRequest) -> dict[str, Any]:
        query_of(request)
        return schema(name)

    return view


def _run(name: str) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest) -> HttpResponse:
        query_of(request)
        if is_lines(request):
            answers = "".join(f"{json.dumps(one)}\n" for one in run_batch(name, lines_of(request)))
            return HttpResponse(answers, f"{LINES}; charset=utf-8")
        text = text_of(request)
        check_depth(text)
        answer = run_json(name, text)
        if "value" in answer:
            return HttpResponse(json.dumps(answer), refusing.JSON)
        unread = any(one["kind"] == "bad-json" for one in answer["findings"])
        return HttpResponse(json.dumps(answer), refusing.JSON, status=400 if unread else 422)

    return view


def _answer(gives: dict[str, Any]) -> dict[str, Any]:
    reasons = {"type": "object", "description": "why: a tree of reasons"}
    return shape(
        "The answer, why, and the versions that made it.",
        name=TEXT,
        value=gives,
        unit=TEXT,
        because=reasons,
        findings=listed(ref("Finding")),
        to_check=listed(TEXT),
        stamp={"type": "object", "additionalProperties": ANY},
    )
