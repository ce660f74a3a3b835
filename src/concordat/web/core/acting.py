"""Does an act: takes its name, what is given and who does it; checks, changes the records and appends the log in one transaction."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from django.db.models import F

from concordat.decide import Authority, authority_of
from concordat.kernel.act import Act, Change, Moment, act
from concordat.kernel.act import changed as changed_by
from concordat.kernel.exempt import FENCE
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.roles import ROLES
from concordat.kernel.system import Document, System, hides_key, key_of
from concordat.log import canonical
from concordat.publish import is_public, public_fields
from concordat.store.codec import by_header
from concordat.web.core.ask import Ask
from concordat.web.core.given import read_given
from concordat.web.core.log import logbook
from concordat.web.core.models import EventField, KindState, LogEvent
from concordat.web.core.page import Barred
from concordat.web.core.search import reindex
from concordat.web.core.secret_keys import keeper
from concordat.web.core.writing import writing
from concordat.web.records.rows import add, amend

PUBLIC_ROLE = "public"
AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Prepared:
    """An act as it would be done now: for which body, by whose authority, what follows, and a mark of the records it would replace.

    `authority` is None for an act that decides nothing.
    """

    act: Act
    given: Any
    body: str
    follows: tuple[str, ...]
    findings: tuple[Finding, ...]
    seen: str
    authority: Authority | None


def prepare(ask: Ask, name: str, content: Mapping[str, Any]) -> Prepared:
    """Return what would follow; raises Refused with every finding that stops it, Barred without the right role."""
    one = act(name)
    given = read_given(one, content)
    moment = moment_of(ask)
    body = permitted(ask, one, given)
    findings = one.check(given, ask.system, moment)
    if stops(findings):
        raise Refused(findings)
    if not body and PUBLIC_ROLE not in one.roles:
        raise Barred(f"You cannot do “{one.title}” for nobody.", "It must name the body it is done for.")
    follows = one.follows(given, ask.system, moment)
    seen = _seen(ask.system, one.change(given, ask.system, moment))
    matter = one.decides(given, ask.system, moment) if one.decides else None
    authority = authority_of(ask.system, matter) if matter is not None else None
    return Prepared(one, given, body, follows, findings, seen, authority)


def perform(ask: Ask, name: str, content: Mapping[str, Any], *, once: str, seen: str = "") -> LogEvent:
    """Do the act once: the same `once` again gives the same entry and changes nothing.

    `seen` is the mark of `prepare`; where a record that would be replaced has changed since, the act is refused.
    """
    once = hashlib.sha256(
        f"{ask.row.slug}\n{ask.account.pseudonym if ask.account else ''}\n{name}\n{once}".encode()
    ).hexdigest()
    with writing():
        logbook.one_writer()
        done = LogEvent.objects.filter(once=once).first()
        if done is not None:
            _same_again(done, act(name), read_given(act(name), content))
            return done
        fresh = Ask(row=ask.row, account=ask.account, held=ask.held, today=ask.today)
        ready = prepare(fresh, name, content)
        if seen and seen != ready.seen:
            raise Refused(_changed_meanwhile())
        ready = _as_kept(fresh, ready)
        change = ready.act.change(ready.given, fresh.system, moment_of(fresh))
        return _written(fresh, ready, change, once)


def _as_kept(ask: Ask, ready: Prepared) -> Prepared:
    """Return the act with what is given as it is kept: sealed, where the act seals it; nothing else is written anywhere."""
    if ready.act.keep is None:
        return ready
    kept = ready.act.keep(ready.given, ask.system, moment_of(ask), keeper(ask.row.slug))
    return replace(ready, given=kept)


def moment_of(ask: Ask) -> Moment:
    """Return the moment of an act: the day the system is told as at, and the pseudonym of the person."""
    return Moment(ask.day, ask.account.pseudonym if ask.account else "")


def permitted(ask: Ask, one: Act, given: Any) -> str:
    """Return the body the act is done for; raises Barred where none of its roles is held for that body.

    Nothing where what was given names no body: then what is wrong with it is told to whoever holds such a role at all.
    """
    body = one.body(given, ask.system)
    if PUBLIC_ROLE in one.roles or ask.holds(*one.roles, body=body):
        return body
    needs = f"It needs the role {' or '.join(role for role in one.roles if role in ROLES)} for {body or 'that body'}."
    raise Barred(f"You cannot do “{one.title}” for {body or 'a body that is not named'}.", needs)


def _written(ask: Ask, ready: Prepared, change: Change, once: str) -> LogEvent:
    content = {field.name: _plain(getattr(ready.given, field.name)) for field in fields(ready.given)}
    named = {f"{how} {type(one).__name__} {canonical(_named_by(one))}": one for how, one in _records(change)}
    changed = {name: _cells(one) for name, one in named.items()}
    personal = tuple(ready.act.personal)
    authority = {AUTHORITY: ready.authority.as_record()} if ready.authority is not None else {}
    event = logbook.append(
        actor=ask.account.pseudonym if ask.account else PUBLIC_ROLE,
        system=ask.row.slug,
        for_body=ready.body,
        act=ready.act.name,
        effective_on=ask.day,
        rulebook=ask.system.rules.edition,
        fields={**{f"given {name}": value for name, value in content.items()}, **changed, **authority},
        # A record that holds a personal field, of the act or of its own, is as personal as the field.
        personal=(
            *(f"given {name}" for name in personal),
            *(name for name, one in named.items() if personal or _is_personal(one)),
        ),
        public=_public(ask, ready, change, content, tuple(changed)),
        about=_about(change),
        once=once,
    )
    _store(ask, change, event.sequence)
    reindex(changed_by(ask.system, change), ask.row, change)
    return event


def _public(
    ask: Ask, ready: Prepared, change: Change, content: Mapping[str, Any], names: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the fields that public copies of the log may show: those of records that are wholly public after the act.

    What was given is open where every record is, but for texts with a part that is withheld.
    """
    after = changed_by(ask.system, change)
    whole = [
        is_public(after, one, ask.day) and len(public_fields(one)) == len(fields(one)) for _, one in _records(change)
    ]
    open_records = tuple(name for name, is_open in zip(names, whole, strict=True) if is_open)
    if not whole or not all(whole):
        return open_records
    given = (name for name, value in content.items() if not (isinstance(value, str) and FENCE in value))
    by = (AUTHORITY,) if ready.authority is not None else ()
    return (*open_records, *by, *(f"given {name}" for name in given if name not in ready.act.personal))


def _named_by(record: Any) -> tuple[str, ...]:
    """Return the key by which the log names a record: a random text where its own would tell whom it is about."""
    return (secrets.token_hex(8),) if hides_key(type(record)) else key_of(record)


def _is_personal(record: Any) -> bool:
    return any(getattr(record, name) for name in getattr(type(record), "PERSONAL", ()))


def _store(ask: Ask, change: Change, entry: int) -> None:
    for kind in change.kinds:
        states = KindState.objects.filter(system=ask.row, kind=kind)
        if not states.exists():
            KindState.objects.create(system=ask.row, kind=kind, revision=1)
        new = [record for record in change.add if type(record).__name__ == kind]
        states.update(revision=F("revision") + 1, last_position=F("last_position") + len(new))
        last = states.values_list("last_position", flat=True).get()
        add(new, ask.row.pk, last - len(new), entry)
        for record in change.amend:
            if type(record).__name__ == kind:
                amend(record, ask.row.pk, entry)


def _records(change: Change) -> list[tuple[str, Any]]:
    return [*(("add", one) for one in change.add), *(("amend", one) for one in change.amend)]


def _cells(record: Any) -> dict[str, str]:
    """Return a record as it stands in its file; texts it names with their hash."""
    texts = {
        f"{field.name} sha256": value.sha256
        for field in fields(record)
        if isinstance(value := getattr(record, field.name), Document)
    }
    return {**by_header(type(record), record), **texts}


def _plain(value: Any) -> Any:
    return {"path": value.path, "sha256": value.sha256} if isinstance(value, Document) else value


def _about(change: Change) -> str:
    """Return what the entry is about, for lists: the kinds and keys of the records it changed, a line each."""
    told = (one for _, one in _records(change) if not hides_key(type(one)))
    return "\n".join(f"{type(one).__name__} {' '.join(key_of(one))}" for one in told)


def _seen(system: System, change: Change) -> str:
    """Return a mark of the records that would be replaced, as they are now."""
    now = []
    for record in change.amend:
        now += [_cells(one) for one in (system.find(type(record), *key_of(record)),) if one is not None]
    return hashlib.sha256(canonical(now).encode()).hexdigest()


def _same_again(done: LogEvent, one: Act, given: Any) -> None:
    """Raise Refused where what is asked for again is not what was done."""
    then = dict(EventField.objects.filter(event=done, value__isnull=False).values_list("name", "value"))
    for field in (field for field in fields(given) if field.name not in one.sealed):
        before = then.get(f"given {field.name}")
        if before is not None and before != canonical(_plain(getattr(given, field.name))):
            raise Refused(_used_before(done))


def _used_before(done: LogEvent) -> Finding:
    return Finding(
        "key-used-before",
        f"This was done already, with something else in it: entry {done.sequence} of the log.",
        "Doing it again would do it twice; what is here now was not done.",
        "Look at that entry. To do another act, begin a new one.",
        Place(field="once"),
    )


def _changed_meanwhile() -> Finding:
    return Finding(
        "changed-meanwhile",
        "Someone changed this after you opened it.",
        "Doing it now would overwrite their change unseen.",
        "Look at it as it is now, and do it again if it still holds; what you typed is kept below.",
        Place(field="seen"),
    )
