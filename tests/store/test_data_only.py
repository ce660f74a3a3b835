"""A law or a kind of body that does not exist yet is a file of the folder, and no line of code."""

from datetime import date
from pathlib import Path

from concordat import decide
from concordat.buy.calculations import regime, route
from concordat.decide.notice_of_kind import notice_of_kind
from concordat.store import new, read

REGIME = """
title = "Law under which health services are bought"
unit = "regime, by the day the procurement began"

[[value]]
from = 2024-01-01
is = { regime = "Provider Selection Regime", law = "SI 2023/1348", requires = "one of five routes", routes = "competitive" }
source = "SI 2023/1348"
status = "confirmed"
decision = "a resolution of nobody"

[[value]]
from = 2031-04-01
is = { regime = "Regime of 2031", law = "an Act that nobody has written", requires = "a conversation first", routes = "conversation; competitive" }
source = "invented for a test"
status = "to check"
decision = "a resolution of nobody"
"""
ROUTE = """
title = "conversation"
unit = "must or may, with the questions it needs"

[[value]]
from = 2031-04-01
is = { route = "conversation", force = "must", needs = "everybody_was_asked" }
source = "invented for a test"
status = "to check"
decision = "a resolution of nobody"
"""
QUESTION = """
title = "Was everybody asked?"
unit = "question"

[[value]]
from = 2031-04-01
is = "Whether everybody was asked before anything was decided"
source = "invented for a test"
status = "to check"
decision = "a resolution of nobody"
"""
KIND = """
title = "Which notice the meetings of a kind of body follow"
unit = "notice, by words in the kind of body"

[[value]]
from = 2013-04-01
is = { "people's assembly" = "council" }
source = "invented for a test"
status = "to check"
decision = "a resolution of nobody"
"""


def folder_with(tmp_path: Path, rules: dict[str, str]) -> Path:
    folder = tmp_path / "system"
    new(folder, "A system")
    for name, text in rules.items():
        path = folder / "rules" / f"{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    return folder


def test_a_new_regime_with_a_route_and_a_question_of_its_own(tmp_path: Path) -> None:
    names = {"regime_health_services": REGIME, "route_conversation": ROUTE, "question_everybody_was_asked": QUESTION}
    loaded = read(folder_with(tmp_path, {f"procurement/{name}": text for name, text in names.items()}))
    assert loaded.system is not None, loaded.findings
    rules, day = loaded.system.rules, date(2031, 5, 1)
    assert regime.calculate(regime.Given(began=day), rules).value.regime == "Regime of 2031"
    asked = route.calculate(route.Given(began=day), rules).value
    assert [one.question for one in asked.questions] == ["everybody_was_asked"]
    found = route.calculate(route.Given(began=day, answers={"everybody_was_asked": True}), rules)
    assert found.value.must == "conversation"
    assert {one.rule for one in found.rules if one.status == "to check"} >= {"procurement.route_conversation"}


def test_a_new_kind_of_body_with_its_notice(tmp_path: Path) -> None:
    loaded = read(folder_with(tmp_path, {"governance/notice_by_kind": KIND}))
    assert loaded.system is not None, loaded.findings
    notice = notice_of_kind(loaded.system.rules, "people's assembly", date(2031, 5, 1))
    assert notice is not None
    assert (notice.clear_days, notice.unit, notice.council) == (5, "working", True)
    assert decide.findings(loaded.system) == ()
