"""Acts done through the forms of the service, as a person does them: takes a client, gives the address of the receipt."""

import re

from django.test import Client

AT = "/norfolk-and-waveney-2017/"
SECRET = "an unspeakable plan of three words"


def do(client: Client, act: str, given: dict[str, str]) -> str:
    """Do an act and return the address of its receipt."""
    confirm = client.post(f"{AT}acts/{act}", given | {"step": "check"}).content.decode()
    hidden = dict(re.findall(r'name="(once|seen)" value="([^"]*)">', confirm))
    assert hidden, re.sub("<[^>]+>", " ", confirm)[-2000:]
    answer = client.post(f"{AT}acts/{act}", given | hidden | {"step": "do"})
    assert answer.status_code == 302
    return answer["Location"]


def plan(client: Client, code: str = "a-plan") -> str:
    """Plan a decision, which is public."""
    given = {"id": code, "body": "06W", "title": "A plan", "summary": "What it is", "contact": "the secretary"}
    return do(client, "publish.plan_decision", given | {"on__day": "20", "on__month": "12", "on__year": "2017"})


def share(client: Client) -> str:
    """Share a draft, which is not."""
    given = {
        "proposal": "joint-executive-committee",
        "body": "06W",
        "shared_with": "06V",
        "text": SECRET,
        "note": "a note",
    }
    return do(client, "decide.share_draft", given)
