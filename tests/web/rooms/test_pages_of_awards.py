"""An award in the service: decided, told by its notices, held open by a representation, made; and what anyone reads of it on the way."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from acts_for_tests import AT, do
from concordat.web.core.models import ServedSystem

CODE, CONTRACT = "hospital", "06W-RM1"
BUYER = "contract manager"
AWARD = {
    "id": CODE,
    "body": "06W",
    "contract": CONTRACT,
    "route": "direct award C",
    "providers": "RM1",
    "statement": "It does it **well**, and is likely to.",
}
As = Callable[[str], Client]


def on(day: date) -> None:
    """Bring the service to a day."""
    ServedSystem.objects.update(as_at=day, holds_day=True)


def dated(field: str, day: date) -> dict[str, str]:
    return {f"{field}__day": str(day.day), f"{field}__month": str(day.month), f"{field}__year": str(day.year)}


def act(as_role: As, day: date, name: str, field: str, given: dict[str, str]) -> str:
    on(day)
    return do(as_role(BUYER), f"buy.{name}", given | dated(field, day))


def shown(client: Client, path: str) -> str:
    return client.get(f"{AT}{path}").content.decode().replace("\xa0", " ")


def noticed(as_role: As) -> None:
    """Come to where the intention notice is published."""
    act(as_role, date(2024, 5, 1), "award", "decided_on", AWARD)
    notice = {"award": CODE, "notice": "intention notice", "reference": "2024/001"}
    act(as_role, date(2024, 5, 3), "publish_notice", "published", notice)


def test_before_there_is_an_award_the_pages_say_so(public: Client) -> None:
    assert "No award is published." in shown(public, "awards")
    assert public.get(f"{AT}awards/nothing").status_code == 404
    assert "Give the day" in shown(public, "standstill")


def test_an_award_is_a_working_paper_until_its_notice(as_role: As, public: Client) -> None:
    act(as_role, date(2024, 5, 1), "award", "decided_on", AWARD)
    for path in (f"awards/{CODE}", f"records/AwardDecision/{CODE}", "awards", f"notices/{CONTRACT}", "log/1"):
        assert "and is likely to" not in shown(public, path), path
        assert "direct award C" not in shown(public, path) or path.startswith("notices"), path
    assert public.get(f"{AT}awards/{CODE}").status_code == 403
    assert "No notice has told of it yet" in shown(as_role(BUYER), f"awards/{CODE}")
    assert "Record the intention notice" in shown(as_role(BUYER), f"awards/{CODE}")


def test_from_the_decision_to_the_award(as_role: As, public: Client) -> None:
    noticed(as_role)
    page = shown(public, f"awards/{CODE}")
    for words in ("16 May 2024", "17 May 2024", "2024/001", "<strong>well</strong>", "Intention notice"):
        assert words.lower() in page.lower(), words
    assert "16 May 2024" in shown(public, f"standstill?award={CODE}")
    filled = shown(public, f"notices/{CONTRACT}?award={CODE}")
    assert "As recorded for the award hospital" in filled
    assert "published" in filled

    act(as_role, date(2024, 5, 9), "receive_representation", "received_on", {"award": CODE, "by": "A rival of it"})
    assert "A rival of it" in shown(as_role(BUYER), f"awards/{CODE}")
    for path in (f"awards/{CODE}", f"records/StandstillStep/{CODE}/1", "log/3", f"standstill?award={CODE}"):
        text = shown(public, path)
        assert "A rival of it" not in text, path
        assert "epresentation" in text, path

    act(as_role, date(2024, 5, 10), "step_standstill", "on", {"award": CODE, "move": "reviewing"})
    again = {"award": CODE, "move": "further decision", "further_decision": "award"}
    act(as_role, date(2024, 5, 14), "step_standstill", "on", again)
    act(as_role, date(2024, 5, 14), "step_standstill", "on", {"award": CODE, "move": "told"})
    assert "22 May 2024" in shown(public, f"awards/{CODE}")
    act(as_role, date(2024, 5, 22), "end_standstill", "on", {"award": CODE, "outcome": "awarded"})
    page = shown(as_role(BUYER), f"awards/{CODE}")
    assert "Record the confirmation notice" in page
    assert "21 June 2024" in page
    assert "End the standstill" not in page


def test_what_the_table_of_states_does_not_allow_is_refused_with_the_day(as_role: As) -> None:
    noticed(as_role)
    on(date(2024, 5, 16))
    given = {"award": CODE, "outcome": "awarded", "step": "check"} | dated("on", date(2024, 5, 16))
    page = as_role(BUYER).post(f"{AT}acts/buy.end_standstill", given).content.decode().replace("\xa0", " ")
    assert "stays open until midnight at the end of 16 May 2024" in page


@pytest.mark.parametrize("path", [f"awards/{CODE}", f"standstill?award={CODE}"])
def test_every_number_leads_to_its_reasons(as_role: As, public: Client, path: str) -> None:
    noticed(as_role)
    base, _, query = path.partition("?")
    page: Any = json.loads(public.get(f"{AT}{base}.json?{query}").content)
    cells = [cell for table in page["tables"] for row in table["rows"] for cell in row if isinstance(cell, dict)]
    whys = [one["why"] for one in (*page["figures"], *cells) if one.get("why")]
    assert whys
    for why in whys:
        text = public.get(why).content.decode()
        assert "Because" in text
        assert "entry 1 of the log" in text.lower() or "direct award" in text.lower()
