"""Pages and views stay thin: load, call a room, present. Each rule is shown to catch what breaks it."""

import ast
from pathlib import Path

import pytest

from view_rules import page_faults, view_faults

WEB = Path(__file__).resolve().parents[2] / "src" / "concordat" / "web"
PAGES = sorted(path for path in WEB.glob("rooms/*/**/*.py") if path.name != "__init__.py")
SHOWN = [path for path in PAGES if path.parent.name == "pages"]
VIEWS = sorted(path for path in WEB.glob("core/views/*.py") if path.name != "__init__.py")


def named(path: Path) -> str:
    return str(path.relative_to(WEB))


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_a_page_loads_calls_a_room_and_presents(path: Path) -> None:
    assert not page_faults(path.read_text("utf-8"))


@pytest.mark.parametrize("path", VIEWS, ids=named)
def test_a_view_asks_for_one_system_or_one_person_alone(path: Path) -> None:
    assert not view_faults(path.read_text("utf-8"))


@pytest.mark.parametrize("path", SHOWN, ids=named)
def test_a_page_declares_its_address_title_and_audience_and_shows_itself(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    declared = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert declared >= {"PATH", "TITLE", "AUDIENCE"}
    assert functions["show"].args.args[0].arg == "ask"
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    assert not {name for name in functions if not name.startswith("_")} - {"show", "choices"}
    assert "choices" not in functions or "Filters" in classes | declared, "choices without filters"


def test_there_are_pages_and_views_to_look_at() -> None:
    assert len(SHOWN) > 20
    assert len(VIEWS) > 5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("from concordat.web.records.models import MODELS", "imports concordat.web.records.models"),
        ("from concordat.web.core import models", "imports concordat.web.core.models"),
        ("import django.db", "imports django.db"),
        ("from concordat.store import read", "imports concordat.store"),
        ("rows = Contract.objects.filter(system=1)", "asks the database by .objects"),
        ("record.save()", "asks the database by .save"),
        ("total = sum(one.value for one in lines)", "works out by sum()"),
        ("share = paid / due", "arithmetic in paid / due"),
        ("left = due.value - paid.value", "arithmetic in due.value - paid.value"),
        ("total = due.value + paid.value", "arithmetic in due.value + paid.value"),
        ("total += line.value", "arithmetic in total += line.value"),
        ("price = round(price, 2)", "works out by round()"),
        ("price = Decimal('0.30')", "works out by Decimal()"),
        ("made = Answer(3, Because('I say so'))", "makes up a reason"),
    ],
)
def test_a_page_that_does_more_is_caught(text: str, said: str) -> None:
    assert any(said in fault for fault in page_faults(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("found = Draft.objects.all()", "Draft is asked for as a whole"),
        ("found = models.LogEvent.objects.order_by('-sequence')", "LogEvent is asked for as a whole"),
        ("found = Seen.objects.filter(what='refused').count()", "Seen is asked for as a whole"),
        ("found = Seen.objects.filter(Q(system=ask.row) | Q(what='signed in'))", "Seen is asked for as a whole"),
        ("from concordat.web.records.models import MODELS", "imports concordat.web.records"),
        ("total = sum(one.value for one in rows)", "works out by sum()"),
    ],
)
def test_a_view_that_asks_for_everything_is_caught(text: str, said: str) -> None:
    assert any(said in fault for fault in view_faults(text))


@pytest.mark.parametrize(
    "text",
    [
        "found = Draft.objects.filter(system=ask.row, account=ask.account).first()",
        "own = Q(system=ask.row)\nfound = Seen.objects.filter(own | Q(account=ask.account)).order_by('-at')",
        "since = ask.day - YEAR",
        "made = Answer(own.present, because_record('Those there', 'Meeting', own.id))",
        "found = ServedSystem.objects.order_by('name')",
        "title = 'From ' + name + ', now'",
        "rows = (*first, *second) + third",
    ],
)
def test_what_is_allowed_is_let_through(text: str) -> None:
    assert not view_faults(text)
    assert not [fault for fault in page_faults(text) if "objects" not in fault]
