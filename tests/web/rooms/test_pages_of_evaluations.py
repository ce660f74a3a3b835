"""The evaluation room in the service: scores that nobody reads before they are opened, tried for every role by every way there is."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from acts_for_tests import do
from concordat.kernel.roles import ROLES
from concordat.web.core.models import Account, Draft, LogEvent
from concordat.web.running.backup import _kept_files
from concordat.web.running.demonstration import email_of
from people_for_tests import everything

HOME = "/norfolk-and-waveney-2017/"
CODE = "hearing-tests"
SECRET = "An answer without a single date in it"
# The score by itself, not the end of a longer number such as the seconds of a moment.
SCORE = re.compile(r"(?<![\d.])8\.250*(?!\d)")
BUYER, SCORES, LEADS = "contract manager", ("finance officer", "board secretary"), "contract manager"
WORKS = ("board secretary", "contract manager", "finance officer", "analyst", "auditor")
As = Callable[[str], Client]


@pytest.fixture(autouse=True)
def keys_of_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep keys in a folder of the test."""
    monkeypatch.setattr("concordat.web.core.secret_keys.FOLDER", str(tmp_path / "sealing-keys"))


def pseudonym(role: str) -> str:
    return Account.objects.get(email=email_of(role)).pseudonym


def step(as_role: As, words: str) -> None:
    do(as_role(BUYER), "buy.step_evaluation", {"evaluation": CODE, "move": words})


def scoring(as_role: As) -> None:
    """Come to where scores are given."""
    buyer = as_role(BUYER)
    do(buyer, "buy.set_up_evaluation", {"id": CODE, "body": "06W", "title": "Hearing tests near home", "scale": "10"})
    question = {"evaluation": CODE, "id": "quality", "text": "Within four weeks?", "weight": "100"}
    do(buyer, "buy.ask_bidders", question)
    for role in SCORES:
        do(buyer, "buy.name_evaluator", {"evaluation": CODE, "part": "evaluator", "holder": pseudonym(role)})
    do(buyer, "buy.name_evaluator", {"evaluation": CODE, "part": "moderator"})
    step(as_role, "freeze questions and weights")
    for bid, bidder in (("A", "RM1"), ("B", "RCX")):
        do(buyer, "buy.enter_bid", {"evaluation": CODE, "id": bid, "bidders": bidder})
    step(as_role, "open the bids")
    for role in (*SCORES, LEADS):
        do(as_role(role), "buy.declare_bidders", {"evaluation": CODE})


def score(as_role: As, role: str) -> None:
    for bid, number in (("A", "8.25"), ("B", "6.75")):
        given = {"evaluation": CODE, "bid": bid, "question": "quality", "score": number, "comment": SECRET}
        do(as_role(role), "buy.score_bid", given)


def agree(as_role: As) -> None:
    for bid, number in (("A", "8"), ("B", "7")):
        given = {"evaluation": CODE, "bid": bid, "question": "quality", "score": number, "reason": "All agree on it"}
        do(as_role(LEADS), "buy.agree_score", given)


def shown(client: Client, path: str = f"evaluations/{CODE}") -> tuple[int, str]:
    answer = client.get(f"{HOME}{path}")
    return answer.status_code, answer.content.decode()


def ways(score_of: str) -> tuple[str, ...]:
    """Return every address where something of the evaluation might be read."""
    key = f"{CODE}/{score_of}/A/quality"
    entries = (f"log/{one.sequence}" for one in LogEvent.objects.filter(act__startswith="buy."))
    forms = (f"evaluations/{CODE}", f"evaluations/{CODE}.json", f"evaluations/{CODE}.csv", f"evaluations/{CODE}/pack")
    records = (
        f"records/EvaluationScore/{key}",
        f"records/Evaluation/{CODE}",
        "rows/evaluation_scores",
        "rows/evaluations",
    )
    consensus = (f"records/EvaluationConsensus/{CODE}/A/quality", "rows/evaluation_consensus")
    return (*forms, *records, *consensus, "search?words=single+date", "log", "log.json", *entries)


@pytest.mark.parametrize("role", ["", *(role for role in ROLES if role != SCORES[0])])
def test_no_role_reads_a_score_before_it_is_opened_in_any_way(public: Client, as_role: As, role: str) -> None:
    scoring(as_role)
    score(as_role, SCORES[0])
    shown(as_role(SCORES[0]))  # what its evaluator was shown is not kept for anybody else
    client = as_role(role) if role else public
    for way in ways(pseudonym(SCORES[0])):
        _, text = shown(client, way)
        assert SECRET not in text, way
        assert not SCORE.search(text), way


def test_an_evaluator_reads_their_own_scores_on_the_page_of_the_evaluation_and_nowhere_else(as_role: As) -> None:
    scoring(as_role)
    score(as_role, SCORES[0])
    client, own = as_role(SCORES[0]), f"evaluations/{CODE}"
    for way in ways(pseudonym(SCORES[0])):
        _, text = shown(client, way)
        assert (SECRET in text) is (way in (own, f"{own}.json")), way
    answer = client.get(f"{HOME}{own}")
    assert "no-store" in answer["Cache-Control"]
    assert SECRET not in everything()
    page: Any = json.loads(client.get(f"{HOME}{own}.json").content)
    (table,) = (one for one in page["tables"] if one["name"] == "own-scores")
    whys = [one["href"] for one in table["why"]]
    assert len(whys) == 2
    for why in whys:
        assert client.get(why).status_code == 200
        assert "8.25" not in as_role("auditor").get(why).content.decode()


def test_a_page_says_where_the_key_was_lost_and_makes_no_new_one(as_role: As, tmp_path: Path) -> None:
    scoring(as_role)
    score(as_role, SCORES[0])
    (key,) = (tmp_path / "sealing-keys").iterdir()
    key.unlink()
    status, text = shown(as_role(SCORES[0]))
    assert status == 200
    assert SECRET not in text
    assert "was lost or changed" in text
    assert not list((tmp_path / "sealing-keys").iterdir())


def test_nothing_of_a_score_is_written_anywhere_before_it_is_opened(as_role: As) -> None:
    scoring(as_role)
    score(as_role, SCORES[0])
    one = as_role(SCORES[0])
    draft = {"evaluation": CODE, "bid": "A", "question": "quality", "score": "8.25", "comment": SECRET}
    one.post(f"{HOME}drafts/buy.score_bid", draft)
    assert Draft.objects.get().content == {"evaluation": CODE, "bid": "A", "question": "quality"}
    assert SECRET not in everything()
    assert not SCORE.search(everything())


def test_a_backup_without_keys_opens_no_score(as_role: As, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("concordat.web.core.secret_keys.FOLDER", "sealing-keys")
    scoring(as_role)
    (key,) = (Path(settings.DATA_FOLDER) / "sealing-keys").iterdir()
    try:
        assert key.stat().st_mode & 0o077 == 0
        assert key in _kept_files(keys=True)
        assert key not in _kept_files(keys=False)
    finally:
        key.unlink()


def test_opened_scores_are_read_by_those_who_scored_and_led_and_the_result_by_all_who_work_there(as_role: As) -> None:
    scoring(as_role)
    for role in SCORES:
        score(as_role, role)
    step(as_role, "open the scores")
    panel = {*SCORES, LEADS}
    for role in ROLES:
        status, text = shown(as_role(role))
        assert (status == 200) is (role in WORKS), role
        assert (SECRET in text) is (role in panel), role
    agree(as_role)
    assert "Totals and places" in shown(as_role(LEADS))[1]
    assert "Totals and places" not in shown(as_role("auditor"))[1]
    assert shown(as_role(LEADS), f"evaluations/{CODE}/pack")[0] != 200
    step(as_role, "tell the result")
    for role in ROLES:
        status, text = shown(as_role(role), f"evaluations/{CODE}/pack")
        assert (status == 200) is (role in WORKS), role
        assert ("Evaluator 1" in text) is (role in WORKS), role
        assert pseudonym(SCORES[0]) not in text


@pytest.mark.parametrize("how", ["declared", "register of interests"])
def test_a_person_with_a_conflict_reads_nothing_in_any_way_even_once_the_result_is_told(as_role: As, how: str) -> None:
    scoring(as_role)
    out = SCORES[1]
    if how == "declared":
        do(as_role(out), "buy.declare_bidders", {"evaluation": CODE, "conflicts_with": "RM1"})
    else:
        entry = {"id": "own", "body": "06W", "holder": pseudonym(out), "kind": "indirect", "organisation": "RM1"}
        do(as_role("board secretary"), "decide.register_interest", entry)
    score(as_role, SCORES[0])
    step(as_role, "open the scores")
    agree(as_role)
    step(as_role, "tell the result")
    for way in ways(pseudonym(SCORES[0])):
        _, text = shown(as_role(out), way)
        assert not [word for word in (SECRET, "All agree on it", "Within four weeks") if word in text], way
        assert not SCORE.search(text), way
    assert shown(as_role(out))[0] == 403
    assert SECRET in shown(as_role("analyst"), f"evaluations/{CODE}/pack")[1]


def test_every_number_of_the_room_leads_to_its_reasons(as_role: As) -> None:
    scoring(as_role)
    for role in SCORES:
        score(as_role, role)
    step(as_role, "open the scores")
    agree(as_role)
    step(as_role, "tell the result")
    for path in (f"evaluations/{CODE}", f"evaluations/{CODE}/pack"):
        page: Any = json.loads(as_role("analyst").get(f"{HOME}{path}.json").content)
        whys = [one["why"] for one in page["figures"] if one.get("why")]
        whys += [one["href"] for table in page["tables"] for one in table["why"]]
        assert len(whys) > 5
        for why in whys:
            assert as_role("analyst").get(why).status_code == 200


def test_the_same_score_sent_twice_is_one_entry(as_role: As) -> None:
    scoring(as_role)
    client = as_role(SCORES[0])
    given = {"evaluation": CODE, "bid": "A", "question": "quality", "score": "8.25", "comment": SECRET}
    sent = given | {"step": "do", "once": "the same"}
    first, second = (client.post(f"{HOME}acts/buy.score_bid", sent)["Location"] for _ in range(2))
    assert first == second


def test_what_the_service_fills_in_is_not_asked_for_and_not_taken(as_role: As) -> None:
    scoring(as_role)
    client = as_role(BUYER)
    assert 'name="key"' not in client.get(f"{HOME}acts/buy.step_evaluation?evaluation={CODE}").content.decode()
    given = {"evaluation": CODE, "move": "give it up", "reason": "Not wanted", "key": "of my own making"}
    do(client, "buy.step_evaluation", given)
    assert "of my own making" not in everything()
