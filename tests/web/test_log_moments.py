"""When an entry was recorded reads the same from either database, however many digits its microseconds have."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from acts_for_tests import plan
from concordat.log import moment_text, verify
from concordat.web.core.log import logbook
from concordat.web.core.models import LogEvent

MICROSECONDS = (0, 100_000, 120_000, 123_000, 123_400, 123_450, 123_456, 3, 30, 300, 3_000, 999_000)


@pytest.mark.parametrize("microseconds", MICROSECONDS)
def test_a_stored_moment_reads_as_the_entry_tells_it(db: None, microseconds: int) -> None:
    moment = datetime(2026, 11, 27, 5, 55, 9, microseconds, tzinfo=UTC)
    row = {"system": "", "for_body": "", "act": "", "actor": "", "text": "", "hash": ""}
    LogEvent.objects.create(sequence=1, recorded_at=moment, once=str(microseconds), **row)
    (stored,) = logbook.rows()
    assert dict(stored.columns)["recorded_at"] == moment_text(moment)


@pytest.mark.parametrize("microseconds", MICROSECONDS)
def test_the_log_verifies_whenever_an_act_was_done(
    as_role: object, monkeypatch: pytest.MonkeyPatch, microseconds: int
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override] # the clock of this test has one time
            return datetime(2026, 11, 27, 5, 55, 9, microseconds, tzinfo=UTC)

    secretary: Client = as_role("board secretary")  # type: ignore[operator] # a fixture that is called
    monkeypatch.setattr(logbook, "datetime", Clock)
    plan(secretary)
    found = verify(logbook.rows(), logbook.heads(), logbook.public_keys())
    assert found.events == 1
    assert not found.findings
