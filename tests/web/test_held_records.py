"""Records held in memory: what another request read already is not read again, and what was never kept is never shown."""

import pytest
from django.db.models import F

from concordat.web.core.models import KindState, ServedSystem
from concordat.web.records import current

pytestmark = pytest.mark.django_db


def _changes(served: ServedSystem, by: int) -> None:
    KindState.objects.filter(system=served, kind="Line").update(revision=F("revision") + by)


def test_a_request_that_began_before_an_act_takes_what_was_read_after_it(
    served: ServedSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    _changes(served, 1)
    after = current.held(served.pk, "Line", 2)
    monkeypatch.setattr(current, "stored", lambda *given: pytest.fail("rows were read again"))
    assert current.held(served.pk, "Line", 1) is after


def test_what_was_read_in_an_act_that_was_taken_back_is_read_anew(served: ServedSystem) -> None:
    _changes(served, 1)
    phantom = current.held(served.pk, "Line", 2)
    _changes(served, -1)
    found = current.held(served.pk, "Line", 1)
    assert found is not phantom
    assert found.revision == 1
    assert found.records == phantom.records
