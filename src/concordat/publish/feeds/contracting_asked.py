"""What is asked of the releases that are published: takes the words of an address, gives them read, or all that is wrong with them."""

import re
from base64 import b32decode, b32encode
from binascii import Error
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches

from concordat.kernel.finding import Finding, Place, Refused

NAMES = ("updatedFrom", "updatedTo", "stages", "limit", "cursor")
STAGES = ("planning", "tender", "award", "contract", "implementation")
MOST, LONGEST = 100, 300
_NAMED = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) ([0-9a-f]+)", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Moments as 19 characters, none where not asked for; `last` is the day and mark of the release that the cursor names."""

    updated_from: str = ""
    updated_to: str = ""
    stages: tuple[str, ...] = ()
    limit: int = MOST
    cursor: str = ""
    last: tuple[str, str] | tuple[()] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)


def asked(words: Mapping[str, str]) -> Asked:
    """Return what is asked for; raises Refused with everything that is wrong."""
    found = [*_unknown(words), *_moments(words), *_stages(words), *_limit(words)]
    cursor = words.get("cursor", "")
    last = _last(cursor)
    if cursor and not last:
        what, then = "The cursor is none of ours.", "Use `links.next` of the page before, or leave the cursor out."
        found.append(Finding("bad-cursor", what, "It says after which release to go on.", then, Place(field="cursor")))
    if found:
        raise Refused(found)
    return Asked(
        updated_from=_moment(words.get("updatedFrom", ""), "00:00:00"),
        updated_to=_moment(words.get("updatedTo", ""), "23:59:59"),
        stages=tuple(filter(None, words.get("stages", "").split(","))),
        limit=int(words.get("limit") or MOST),
        cursor=cursor,
        last=last,
        parameters={name: words[name] for name in NAMES if name != "cursor" and words.get(name)},
    )


def cursor_of(day: str, mark: str) -> str:
    """Return the cursor that names a release, in letters and digits alone."""
    return b32encode(f"{day} {mark}".encode()).decode("ascii")


def _last(cursor: str) -> tuple[str, str] | tuple[()]:
    try:
        said = b32decode(cursor[:LONGEST].encode()).decode()
    except (Error, UnicodeError):
        return ()
    named = _NAMED.fullmatch(said)
    return (named[1], named[2]) if named else ()


def _unknown(words: Mapping[str, str]) -> Iterator[Finding]:
    for name in words.keys() - set(NAMES):
        like = get_close_matches(name.casefold(), [one.casefold() for one in NAMES], 1)
        meant = next((one for one in NAMES if like and one.casefold() == like[0]), "")
        then = f"Perhaps {meant} is meant." if meant else f"There are {', '.join(NAMES)}."
        what = f"There is no parameter “{name[:40]}”."
        yield Finding("unknown-field", what, "It would narrow nothing.", then, Place(field=name[:40]))


def _moments(words: Mapping[str, str]) -> Iterator[Finding]:
    read = {}
    for name, rest in (("updatedFrom", "00:00:00"), ("updatedTo", "23:59:59")):
        given = words.get(name, "")
        read[name] = _moment(given, rest)
        if given and not read[name]:
            what, then = f"“{given[:40]}” is no moment.", "Give it as 2020-12-31T23:00:00, or as a day: 2020-12-31."
            yield Finding("bad-date", what, "Releases are asked for by their days.", then, Place(field=name))
    if read["updatedFrom"] and read["updatedTo"] and read["updatedFrom"] > read["updatedTo"]:
        what = f"updatedFrom is {read['updatedFrom']}, after updatedTo, {read['updatedTo']}."
        yield Finding(
            "impossible-dates", what, "Nothing lies between them.", "Correct one.", Place(field="updatedFrom")
        )


def _stages(words: Mapping[str, str]) -> Iterator[Finding]:
    for one in filter(None, words.get("stages", "").split(",")):
        if one not in STAGES:
            what, then = f"There is no stage “{one[:40]}”.", f"Give some of {', '.join(STAGES)}, with commas between."
            yield Finding("unknown-code", what, "No release would be of it.", then, Place(field="stages"))


def _limit(words: Mapping[str, str]) -> Iterator[Finding]:
    given = words.get("limit", "")
    if given and not (given.isascii() and given.isdigit() and len(given) < 4 and 1 <= int(given) <= MOST):
        what, then = f"limit is “{given[:40]}”.", f"Give a whole number from 1 to {MOST}."
        yield Finding("bad-number", what, "It says how many releases a page holds.", then, Place(field="limit"))


def _moment(given: str, rest: str) -> str:
    """Return 19 characters of a moment, of a day with the rest of it; empty where it is neither."""
    try:
        if _MOMENT.fullmatch(given):
            return datetime.fromisoformat(given.removesuffix("Z")).isoformat()
        return f"{date.fromisoformat(given)}T{rest}" if len(given) == len("2020-01-01") else ""
    except ValueError:
        return ""
