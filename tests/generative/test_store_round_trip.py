"""The system folder loses nothing: takes systems made from the record types, gives them back the same, byte for byte."""

import tempfile
import types
import typing
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concordat.kernel.rulebook import rule_from
from concordat.kernel.system import Document, Settings, System, key_of
from concordat.store import national_rulebook, read, write
from concordat.store.kinds import is_bulk, kinds_by_name, record_classes, refers

pytestmark = pytest.mark.slow
CODES = ("RM1", "=1+1", "'-x", "a,b", 'say "no"', "é£", "x y", "-5", "'", "\n")
RULES = national_rulebook()
KINDS = [kind for kind in record_classes() if not is_bulk(kind)]
# All kinds at once are so much to draw that little of it varies; some at a time, each with those they refer to.
AT_A_TIME = 12
SOME = [tuple(KINDS[first : first + AT_A_TIME]) for first in range(0, len(KINDS), AT_A_TIME)]
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
AWKWARD = st.sampled_from(
    ["=1+1", "+x", "-", "@a", "'=x", "''-y", "\ta", "\rb", " c ", "a\r\nb", '"', ",", "\ufeff", "\x1c"]
)
WORDS = TEXT | AWKWARD
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
MONEY = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=2)
NUMBERS = MONEY | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=9)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Give a text with a path of its own."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
    digest = sha256(text.encode()).hexdigest()
    return Document(f"texts/{digest[:12]}.md", text, digest)


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Give values of a field's type."""
    simple = {
        str: WORDS,
        int: st.integers(-(10**12), 10**12),
        Decimal: NUMBERS,
        date: DAYS,
        bool: st.booleans(),
        Document: documents(),
    }
    if annotation in simple:
        return simple[annotation]
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is types.UnionType:
        return st.none() | values(next(item for item in inner if item is not types.NoneType))
    assert origin is tuple
    return st.lists(st.sampled_from(["RM1", "é£", "x y", "-5"]), min_size=1, max_size=3).map(tuple)


def field_values(kind: type[Any], field: Any, annotation: Any) -> st.SearchStrategy[Any]:
    """Give values that a field may hold: codes that exist where it refers, text where a cell must be filled."""
    if field.name in refers(kind) and annotation is str:
        codes = st.sampled_from(CODES[:-1])
        return codes | st.just("") if field.default == "" else codes
    if annotation is str and field.default is MISSING:
        return WORDS.filter(str.strip)
    if annotation is str and field.default:
        return WORDS.filter(bool)
    return values(annotation)


def records(kind: type[Any]) -> st.SearchStrategy[list[Any]]:
    """Give records of one class with different keys."""
    hints = typing.get_type_hints(kind)
    made = st.builds(kind, **{field.name: field_values(kind, field, hints[field.name]) for field in fields(kind)})
    return st.lists(made, max_size=4, unique_by=key_of)


def with_referred(kinds: tuple[type[Any], ...]) -> list[type[Any]]:
    """Return these classes with every one that they refer to, however far."""
    found = dict.fromkeys(kinds)
    waiting = list(kinds)
    while waiting:
        for name in (name for names in refers(waiting.pop()).values() for name in names):
            kind = kinds_by_name()[name]
            if kind not in found and not is_bulk(kind):
                found[kind] = None
                waiting.append(kind)
    return list(found)


@st.composite
def systems(draw: st.DrawFn, kinds: tuple[type[Any], ...]) -> System:
    """Give a system with records of some classes, in which every code that is referred to exists."""
    every = {kind: draw(records(kind)) if kind in kinds else [] for kind in with_referred(kinds)}
    for kind in every:
        if kind.KEY in (("id",), ("key",)):
            hints = typing.get_type_hints(kind)
            (name,) = kind.KEY
            others = {
                field.name: field_values(kind, field, hints[field.name]) for field in fields(kind) if field.name != name
            }
            known = {key_of(record) for record in every[kind]}
            every[kind] += [
                draw(st.builds(kind, **{name: st.just(code)}, **others)) for code in CODES[:-1] if (code,) not in known
            ]
    rule = rule_from(
        "pay.sample",
        {
            "title": draw(TEXT),
            "unit": "days",
            "value": [
                {
                    "from": date(2017, 4, 1),
                    "is": draw(values_of_rules()),
                    "source": draw(TEXT) + "x",
                    "status": "to check",
                    "decision": "d",
                },
                {"from": date(2018, 4, 1), "ends": draw(TEXT) + "x", "decision": "e"},
            ],
        },
        file="rules/pay/sample.toml",
        edition=RULES.edition,
        layer="local",
    )
    local = draw(st.sampled_from([{}, {rule.id: rule}]))
    name = draw(TEXT.filter(bool))
    return System(
        settings=Settings(name, "2017/18", draw(DAYS), draw(TEXT), draw(TEXT)),
        records={kind: tuple(made) for kind, made in every.items()},
        rules=RULES.overlay("local", local),
    )


def values_of_rules() -> st.SearchStrategy[Any]:
    """Give what a rule's value may be."""
    plain = TEXT | st.integers(-(10**9), 10**9) | DAYS | st.booleans()
    return plain | st.lists(plain, max_size=3) | st.dictionaries(TEXT, plain, max_size=3)


@pytest.mark.parametrize("kinds", SOME, ids=lambda kinds: f"{kinds[0].__name__} to {kinds[-1].__name__}")
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_written_reads_back_the_same_and_writes_the_same_bytes(
    kinds: tuple[type[Any], ...], data: st.DataObject
) -> None:
    system = data.draw(systems(kinds))
    with tempfile.TemporaryDirectory() as home:
        first, second = Path(home) / "first", Path(home) / "second"
        write(system, first)
        loaded = read(first)
        assert loaded.system is not None, loaded.findings
        assert loaded.system.settings == system.settings
        assert {kind: rows for kind, rows in loaded.system.records.items() if rows} == {
            kind: rows for kind, rows in system.records.items() if rows
        }
        assert loaded.system.rules.layer("local") == system.rules.layer("local")
        write(loaded.system, second)
        assert content(first) == content(second)
        write(loaded.system, first)
        assert content(first) == content(second)


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
