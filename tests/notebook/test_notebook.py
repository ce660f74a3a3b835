"""The Python face: an analyst opens a system, asks a room, and sees a table."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import concordat as cc
from concordat.kernel.finding import Refused
from concordat.notebook import OpenSystem


@pytest.fixture(scope="module")
def system(examples: Path) -> OpenSystem:
    """The shipped example, opened as an analyst would."""
    return cc.open(examples / "norfolk-and-waveney-2017")


QUESTIONS: dict[str, Callable[[OpenSystem], Any]] = {
    "the matrix": lambda system: system.contract.matrix(),
    "terms side by side": lambda system: system.contract.compare("RM1"),
    "one contract of five": lambda system: system.contract.consolidate("one-RM1"),
    "statements": lambda system: system.pay.settle(),
    "positions": lambda system: system.balance.position(),
    "a proposal": lambda system: system.decide.status("joint-executive-committee"),
    "what a room tells": lambda system: system.pay.flow(),
    "who leads": lambda system: system.who.who_leads(system.system.settings.as_at),
    "successors": lambda system: system.who.successors_of("06M"),
    "bodies on a day": lambda system: system.who.on_day(system.system.settings.as_at),
    "a figure": lambda system: system.figures["balance.system_position"],
    "why": lambda system: system.why("contract.value"),
    "findings": lambda system: cc.check(system.folder),
    "a calculation": lambda system: cc.calc(
        "decide.latest_publication", meeting="2018-09-05", clear_days=5, unit="working"
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_result_shows_itself_as_html(question: str, system: OpenSystem) -> None:
    html = QUESTIONS[question](system)._repr_html_()
    assert html.lstrip().startswith("<")
    assert "object at 0x" not in html


def test_a_comparison_is_a_table_with_a_column_for_each_commissioner(system: OpenSystem) -> None:
    html = system.contract.compare("RM1")._repr_html_()
    for name in ("Norwich", "North Norfolk", "South Norfolk", "West Norfolk", "Great Yarmouth and Waveney"):
        assert f'<th scope="col">{name}</th>' in html


def test_a_room_says_what_can_be_asked_of_it(system: OpenSystem) -> None:
    assert {"compare", "consolidate", "matrix"} <= set(dir(system.contract))
    with pytest.raises(AttributeError, match="compare"):
        system.contract.fly()
    with pytest.raises(AttributeError, match="kitchen"):
        system.kitchen.cook()


def test_a_faulty_folder_is_refused_with_every_finding(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        cc.open(tmp_path)


def test_an_unknown_figure_says_where_the_names_are(system: OpenSystem) -> None:
    with pytest.raises(LookupError, match="figures"):
        system.why("balance.happiness")
