"""Forgets who asked: takes a name or an e-mail address given with public questions and petitions, takes it away where it stands.

The question or petition stays, without the name. Of the log only the value and salt of personal fields go, and it still verifies.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from concordat.kernel.act import Change
from concordat.log import canonical
from concordat.publish.records import Question
from concordat.web.core.ask import Ask
from concordat.web.core.log import logbook
from concordat.web.core.models import EventField, KindState, ServedSystem
from concordat.web.core.search import reindex
from concordat.web.records.current import REWRITTEN
from concordat.web.records.models import MODELS

KIND = Question.__name__
# What acts were given about the one who asks.
GIVEN = ("given name", "given email", "given asker")


@dataclass(frozen=True, slots=True, order=True)
class Asked:
    """One question or petition, by the address of its system and its code, and the body that was asked."""

    system: str
    question: str
    body: str


def asked_by(named: str) -> tuple[Asked, ...]:
    """Return the questions and petitions with which this name or address was given, kept or published."""
    named = named.strip()
    told = EventField.objects.filter(name__in=GIVEN, personal=True, value__in=_written(named)).values("event")
    keys = EventField.objects.filter(event__in=told, name__in=_of_questions(told)).values_list("event__system", "name")
    found = {(system, json.loads(name.split(" ", 2)[2])[0]) for system, name in keys}
    rows = MODELS[KIND].objects.filter(f_asker__iexact=named) if named else MODELS[KIND].objects.none()
    found |= set(rows.values_list("row_system__slug", "f_id"))
    bodies = {
        (system, question): body
        for system, question, body in MODELS[KIND].objects.values_list("row_system__slug", "f_id", "f_body__f_id")
        if (system, question) in found
    }
    return tuple(sorted(Asked(*one, bodies[one]) for one in found if one in bodies))


def erase_asker(found: Iterable[Asked], by: str = "operator") -> Mapping[str, int]:
    """Take names and addresses away from these questions and return how much went; a second time nothing is left to go."""
    went = {"names beside questions and petitions": 0, "personal fields of the log": 0}
    with transaction.atomic():
        logbook.one_writer()
        for one in found:
            rows = MODELS[KIND].objects.filter(row_system__slug=one.system, f_id=one.question).exclude(f_asker="")
            names, fields = rows.update(f_asker=""), _erase_fields(one)
            if names:
                KindState.objects.filter(system__slug=one.system, kind=KIND).update(revision=F("revision") + REWRITTEN)
                _index_again(one)
            if names or fields:
                _note(one, by)
            went["names beside questions and petitions"] += names
            went["personal fields of the log"] += fields
    return went


def _written(named: str) -> tuple[str, ...]:
    """Return how the log writes a name; an e-mail address is the same in small letters."""
    return tuple({canonical(named), canonical(named.lower())}) if named else ()


def _of_questions(events: object) -> tuple[str, ...]:
    names = EventField.objects.filter(event__in=events).values_list("name", flat=True)
    return tuple(name for name in names if name.split(" ")[1:2] == [KIND])


def _erase_fields(one: Asked) -> int:
    """Take value and salt of what was given about the asker, and of the record wherever it was written with the name."""
    names = tuple(f"{how} {KIND} {canonical((one.question,))}" for how in ("add", "amend"))
    events = EventField.objects.filter(name__in=names, event__system=one.system).values("event")
    closed = EventField.objects.filter(event__in=events, personal=True, value__isnull=False)
    told = closed.filter(name__in=(*GIVEN, *names)).values_list("pk", "name", "value")
    found = [
        key for key, name, value in told if json.loads(value) and (name in GIVEN or json.loads(value).get("asker"))
    ]
    return EventField.objects.filter(pk__in=found).update(value=None, salt=None)


def _index_again(one: Asked) -> None:
    row = ServedSystem.objects.get(slug=one.system)
    system = Ask(row=row).system
    reindex(system, row, Change(amend=(system.one(Question, one.question),)))


def _note(one: Asked, by: str) -> None:
    logbook.append(
        actor=by,
        system=one.system,
        for_body=one.body,
        act="people.erase",
        effective_on=timezone.localdate(),
        rulebook="",
        fields={"erased": f"who asked {one.question}"},
        about=f"{KIND} {one.question}",
    )
