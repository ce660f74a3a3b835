"""The service with the example loaded: a client for the public, one signed in for each role; every test leaves it as it was."""

from collections.abc import Callable, Iterator
from pathlib import Path

import django
import pytest

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from concordat.web.core.jobs import queue
from concordat.web.core.memory import forget
from concordat.web.core.models import Account, ServedSystem
from concordat.web.records import current, opening
from concordat.web.running.demonstration import email_of, prepare

NORFOLK = "norfolk-and-waveney-2017"
# The systems that stay in the database from test to test; one that a test loads itself may have the number of another's.
LASTING: set[int] = set()
settings.PASSWORD_HASHERS = ["cheap_passwords.CheapArgon2", *settings.PASSWORD_HASHERS[1:]]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Load the example and make the demonstration sign-ins once; in the end leave no connection of the queue open."""
    with django_db_blocker.unblock():
        call_command("migrate", verbosity=0)
        prepare()
        LASTING.update(ServedSystem.objects.values_list("pk", flat=True))
    yield
    if queue.cache_info().currsize:
        queue().huey.storage.close()


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """Forget what was worked out on records that a test changed: after it they are as they were."""
    yield
    forget()
    for key in [key for key, held in current._held.items() if held.revision != 1 or key[0] not in LASTING]:
        del current._held[key]
    for one in (opening._rules, opening._facts, opening._hashes):
        one.cache_clear()


@pytest.fixture
def served(db: None) -> ServedSystem:
    """The example in the database."""
    return ServedSystem.objects.get(slug=NORFOLK)


@pytest.fixture
def public(served: ServedSystem) -> Client:
    """A reader without an account."""
    return Client(raise_request_exception=True)


@pytest.fixture
def as_role(served: ServedSystem) -> Callable[[str], Client]:
    """Gives a client that is signed in with a role of the demonstration, such as `board secretary`."""

    def signed_in(role: str) -> Client:
        client = Client()
        client.force_login(Account.objects.get(email=email_of(role)), "django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in


@pytest.fixture(scope="session")
def norfolk(examples: Path) -> Path:
    """The folder of the example."""
    return examples / NORFOLK
