"""Brings ODS organisations: takes rows, gives bodies, their dated codes, and the higher body that each belongs to."""

from datetime import date

from concordat.bring.choices import Choices
from concordat.bring.days import day_of
from concordat.bring.kinds_of_body import SUB_ICB_LOCATION, BodyKind, kind_of
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.kernel.period import ONE_DAY, holds
from concordat.sources.boards import boards_from
from concordat.sources.files.ods_organisations import Organisation
from concordat.sources.reading.read import Read
from concordat.who.records import Body, Identifier, Relationship

PUBLISHER = "Organisation Data Service"
LINKS = {"ICB": "in system", "STP": "in system", "area team": "in area team"}


def offer(read: Read[Organisation], known: Known, choices: Choices) -> Offer:
    """Return a body and a code for every row, or for `--only` some; dates are half-open, the last open day is the file's.

    A sub-ICB location bears the code of the CCG it was made of: it is a body of its own from the day the boards began.
    """
    read.or_refuse()
    refuse_unknown(read, choices, (row.code for row in read.rows))
    wanted = [row for row in read.rows if choices.wants(row.code)]
    bodies, codes, left_out = [], [], []
    own: dict[str, str] = {}
    for row in wanted:
        kind = kind_of(row)
        if kind is None:
            left_out.append(
                LeftOut(f"{row.code} {row.name}", "its name does not say what kind of body it is", row.line)
            )
            continue
        body, code = _body(row, kind, source_of(read, PUBLISHER, row.line))
        left_out += _was_something_else(row, kind)
        own[row.code] = body.id
        bodies.append(body)
        codes.append(code)
    links, without = _links(read, known, choices, [row for row in wanted if row.code in own], own)
    return Offer((*bodies, *codes, *links), (*left_out, *without), read.findings)


def _body(row: Organisation, kind: BodyKind, source: str) -> tuple[Body, Identifier]:
    ends = row.last_day + ONE_DAY if row.last_day else None
    location = kind is SUB_ICB_LOCATION
    starts = max(row.opened, boards_from()) if location and row.opened else row.opened
    identity = f"{row.code}-location" if location else row.code
    body = Body(
        id=identity,
        kind=kind.name,
        name=row.name,
        legal_person=kind.legal_person,
        established=starts,
        abolished=ends,
        source=source,
    )
    code = Identifier(
        body=identity,
        scheme="ODS",
        value=row.code,
        purpose="reporting location" if location else "legal entity",
        starts=starts,
        ends=ends,
        source=source,
    )
    return body, code


def _was_something_else(row: Organisation, kind: BodyKind) -> list[LeftOut]:
    if kind is not SUB_ICB_LOCATION or row.opened is None or row.opened >= boards_from():
        return []
    why = f"was a clinical commissioning group until {boards_from()}; this edition names what it became: bring an older one"
    return [LeftOut(row.code, why, row.line)]


def _links(
    read: Read[Organisation], known: Known, choices: Choices, rows: list[Organisation], own: dict[str, str]
) -> tuple[list[Relationship], list[LeftOut]]:
    kind = read.facts.get("higher_level", "")
    if not kind or not any(row.higher_level for row in rows):
        return [], []
    day = day_of(read, choices, read.facts.get("newest_date", ""))
    links, left_out = [], []
    for row in rows:
        if not row.higher_level:
            continue
        to = known.body(day, row.higher_level) or own.get(row.higher_level, "")
        if not _open(row, day):
            left_out.append(LeftOut(f"{row.code} in {row.higher_level}", f"the body was not open on {day}", row.line))
        elif not to:
            why = f"the {kind} is not a body of the folder: add it to who/bodies.csv with its code"
            left_out.append(LeftOut(f"{row.code} in {row.higher_level}", why, row.line))
        else:
            link = "parent" if own[row.code] != row.code else LINKS[kind]
            source = source_of(read, PUBLISHER, row.line)
            links.append(
                Relationship(body=own[row.code], kind=link, to=to, starts=day, ends=known.until(to), source=source)
            )
    return links, left_out


def _open(row: Organisation, day: date) -> bool:
    return holds(row.opened, row.last_day + ONE_DAY if row.last_day else None, day)
