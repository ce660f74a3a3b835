"""What the worker does by itself: the day's head is signed once, and what fails does not keep the rest from being done."""

from collections.abc import Callable

import pytest
from django.test import Client

from concordat.log import signature_holds
from concordat.web.core import regular
from concordat.web.core.log import logbook
from concordat.web.core.models import ServedSystem, TreeHead


def test_the_head_of_a_day_is_signed_once(served: ServedSystem, as_role: Callable[[str], Client]) -> None:
    assert regular.do_all()["sign_head_of_today"] is None
    given = {"meeting": "board-06V-2017-09", "text": "Minutes.", "step": "do", "once": "one"}
    assert (
        as_role("board secretary").post("/norfolk-and-waveney-2017/acts/decide.approve_minutes", given).status_code
        == 302
    )
    assert regular.do_all()["sign_head_of_today"].size == 1
    assert regular.do_all()["sign_head_of_today"] is None
    assert TreeHead.objects.count() == 1
    head, keys = logbook.heads()[0], logbook.public_keys()
    assert signature_holds(head, keys[head.key_id])


def test_what_fails_is_logged_and_the_rest_is_done(
    served: ServedSystem, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise OSError("no way out")

    monkeypatch.setattr(regular, "EVERY_HOUR", (broken, *regular.EVERY_HOUR))
    done = regular.do_all()
    assert done["broken"] is None
    assert "retire" in done
    assert "broken failed" in caplog.text
