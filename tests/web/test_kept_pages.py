"""Pages of the public are kept, and those of a large system are shown as they were while they are made anew."""

import threading
import time
from typing import Any

import pytest
from django.db.models import F
from django.test import Client

from concordat.web.core import kept as kept_module
from concordat.web.core import memory as memory_module
from concordat.web.core.models import KindState, ServedSystem

pytestmark = pytest.mark.django_db


def _changes() -> None:
    """Let the lines of contracts have changed, as an act does."""
    KindState.objects.filter(kind="Line").update(revision=F("revision") + 1)


@pytest.fixture
def behind(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Take the example for a large system whose pages all take long; pages are made anew when a test lets them be."""
    found = kept_module._Behind()
    monkeypatch.setattr(kept_module, "is_large", lambda system: True)
    monkeypatch.setattr(kept_module, "LONG_SECONDS", 0.0)
    monkeypatch.setattr(kept_module, "_behind", lambda: found)
    return found


def test_a_small_system_is_always_shown_as_it_is_now(public: Client, served: ServedSystem) -> None:
    address = f"/{served.slug}/contracts"
    assert "Age" not in public.get(address)
    _changes()
    assert "Age" not in public.get(address)


def test_a_large_systems_page_is_shown_as_it_was_until_it_is_made_anew(
    public: Client, served: ServedSystem, behind: Any
) -> None:
    address = f"/{served.slug}/contracts"
    first = public.get(address)
    _changes()
    meanwhile = [public.get(address) for _ in range(3)]
    assert all(one["Age"].isdigit() and one.content == first.content for one in meanwhile)
    assert behind.waiting.qsize() == 1
    behind.make_next()
    again = public.get(address)
    assert "Age" not in again
    assert again.status_code == 200


def test_no_page_is_older_than_a_minute(
    public: Client, served: ServedSystem, behind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/{served.slug}/contracts"
    public.get(address)
    _changes()
    now = time.monotonic
    monkeypatch.setattr(kept_module.time, "monotonic", lambda: now() + kept_module.MOST_SECONDS_OLD)
    assert "Age" not in public.get(address)
    assert behind.waiting.empty()


def test_nobody_waits_for_what_another_is_waiting_for(
    public: Client, served: ServedSystem, behind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/{served.slug}/contracts"
    first = public.get(address)
    _changes()
    now = time.monotonic
    monkeypatch.setattr(kept_module.time, "monotonic", lambda: now() + 3 * kept_module.MOST_SECONDS_OLD)
    begun, goes_on = threading.Event(), threading.Event()

    def other() -> None:
        # The page is being made for another reader, who waits.
        (key,) = [key for key in memory_module._known if "/contracts" in str(key)]
        with memory_module._lock_of(key):
            begun.set()
            goes_on.wait(30)

    thread = threading.Thread(target=other)
    thread.start()
    begun.wait(30)
    meanwhile = public.get(address)
    goes_on.set()
    thread.join()
    assert int(meanwhile["Age"]) >= 3 * kept_module.MOST_SECONDS_OLD
    assert meanwhile.content == first.content
    assert "Age" not in public.get(address)


def test_who_is_signed_in_sees_what_is_true_now(as_role: Any, served: ServedSystem, behind: Any) -> None:
    person, address = as_role("contract manager"), f"/{served.slug}/contracts"
    person.get(address)
    _changes()
    assert "Age" not in person.get(address)
    assert behind.waiting.empty()


def test_a_page_that_cannot_be_made_anew_is_told_to_the_log_and_asked_for_again(
    public: Client, served: ServedSystem, behind: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(ask: Any) -> Any:
        raise RuntimeError("broken")

    public.get(f"/{served.slug}/contracts")
    _changes()
    public.get(f"/{served.slug}/contracts")
    ask, key, _ = behind.waiting.get()
    behind.waiting.put((ask, key, fails))
    behind.make_next()
    assert "could not be made anew" in caplog.text
    assert "Age" in public.get(f"/{served.slug}/contracts")
