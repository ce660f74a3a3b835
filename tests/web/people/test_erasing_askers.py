"""Forgetting who asked: the name given with a public question or petition goes wherever it stands; the log still verifies."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from concordat.log import verify
from concordat.web.core.log import logbook
from concordat.web.core.models import EventField, LogEvent, ServedSystem
from concordat.web.core.people.erasing_askers import Asked, asked_by, erase_asker
from concordat.web.records.models import MODELS
from people_for_tests import everything

AT = "/norfolk-and-waveney-2017"
NAME, ADDRESS, OTHER = "Quilla Asker", "quilla@example.org", "Somebody Else"
Role = Callable[[str], Client]


def act(client: Client, name: str, given: dict[str, str]) -> None:
    """Do an act in the two steps of its form."""
    confirm = client.post(f"{AT}/acts/{name}", given | {"step": "check"}).content.decode()
    hidden = dict(re.findall(r'name="(once|seen)" value="([^"]*)">', confirm))
    answer = client.post(f"{AT}/acts/{name}", given | hidden | {"step": "do"})
    assert answer.status_code == 302, answer.content.decode()[:3000]


@pytest.fixture
def asked(public: Client, as_role: Role) -> Asked:
    """A petition that was started by name, published with it, signed, and answered; another was started by somebody else."""
    given = {"body": "06W", "name": NAME, "email": ADDRESS, "agreed": "true"}
    act(public, "publish.start_petition", given | {"text": "Keep the walk-in centre open at weekends."})
    petition = MODELS["Question"].objects.order_by("-row_position")[0].f_id
    other = {"body": "06W", "name": OTHER, "text": "Plant more trees beside the hospital."}
    act(public, "publish.start_petition", other)
    secretary = as_role("board secretary")
    act(secretary, "publish.publish_question", {"question": petition, "asker": NAME, "agreed": "true"})
    act(public, "publish.sign_petition", {"petition": petition})
    act(secretary, "publish.reply_to_question", {"question": petition, "reply": "It stays open."})
    return Asked(AT.strip("/"), petition, "06W")


def test_the_name_goes_wherever_it_stands_and_the_log_verifies(
    served: ServedSystem, asked: Asked, public: Client
) -> None:
    page = f"{AT}/questions/{asked.question}"
    assert NAME in public.get(page).content.decode()
    assert NAME in everything()
    assert ADDRESS in everything()
    assert asked_by(NAME) == asked_by(ADDRESS.upper()) == (asked,)
    went = erase_asker(asked_by(NAME))
    assert went["names beside questions and petitions"] == 1
    # Name and address as given, the name as published, and the petition as published, as signed and as answered.
    assert went["personal fields of the log"] == 6
    left = everything()
    assert NAME not in left
    assert ADDRESS not in left
    assert OTHER in left
    shown = public.get(page).content.decode()
    assert NAME not in shown
    assert "It stays open." in shown
    assert verify(logbook.rows(), (), {}).verified
    assert verify(logbook.rows(public=True), (), {}, complete=False).verified
    assert LogEvent.objects.order_by("-sequence")[0].act == "people.erase"
    assert set(erase_asker((asked,)).values()) == {0}
    assert asked_by(NAME) == ()


def test_a_published_name_is_in_no_public_copy_of_the_log(asked: Asked) -> None:
    said = EventField.objects.filter(value__contains=NAME)
    assert said.count() == 5
    assert not said.filter(open=True).exists()
    assert all(said.values_list("personal", flat=True))


def test_the_command_forgets_who_asked(
    asked: Asked, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    from concordat.cli.commands import erase
    from concordat.web.running import setting_up

    # The service of the tests is set up already, with a data folder of its own.
    monkeypatch.setattr(setting_up, "set_up", lambda data, settings: None)
    assert erase.run(NAME, question=["another"], yes=True) == 1
    assert erase.run("Nobody Ever", yes=True) == 1
    assert erase.run(NAME, question=[asked.question], yes=True) == 0
    assert "1 names beside questions and petitions" in capsys.readouterr().out
    assert NAME not in everything()
