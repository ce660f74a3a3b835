"""Programs that ask the service: the public, one with a key for each role, and the shape of every refusal."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.core.tokens import make_token
from concordat.web.running.demonstration import email_of


@pytest.fixture(autouse=True)
def unhurried(settings: Any) -> None:
    """Let tests ask as often as they need to."""
    settings.SERVICE = replace(settings.SERVICE, api_requests_a_minute=10**6)


@pytest.fixture
def key_of(served: ServedSystem) -> Callable[..., str]:
    """Gives a key for a role of the demonstration for one body."""

    def made(role: str, body: str, *, may_act: bool = False) -> str:
        account = Account.objects.get(email=email_of(role))
        held = RoleHeld.objects.get(account=account, system=served, role=role, body=body)
        return make_token(account, held, "a program", 30, may_act=may_act)[1]

    return made


@pytest.fixture
def with_key(key_of: Callable[..., str]) -> Callable[..., Client]:
    """Gives a client that sends a key."""

    def made(role: str, body: str, *, may_act: bool = False) -> Client:
        return Client(headers={"Authorization": f"Bearer {key_of(role, body, may_act=may_act)}"})

    return made


@pytest.fixture
def refused() -> Callable[[Any, int], list[str]]:
    """Gives the kinds of findings of a refusal, having looked that it is one in the one shape."""

    def kinds(answer: Any, status: int) -> list[str]:
        assert answer.status_code == status, answer.content[:300]
        assert answer["Content-Type"].startswith("application/json")
        found = json.loads(answer.content)["findings"]
        assert all({"kind", "what", "severity"} <= set(one) for one in found)
        return [one["kind"] for one in found]

    return kinds
