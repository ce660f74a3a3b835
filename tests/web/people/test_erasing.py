"""Forgetting a person: nothing of theirs is left outside the log, and the log still verifies; what is old is let go."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings as found
from django.test import Client
from django.utils import timezone

from concordat.log import verify
from concordat.web.core.log import logbook
from concordat.web.core.models import Account, Draft, EventField, Follow, RoleHeld, Seen, ServedSystem, Session, Token
from concordat.web.core.people.erasing import erase, find_account
from concordat.web.core.people.retiring import retire
from concordat.web.core.tokens import make_token
from concordat.web.records.models import MODELS
from people_for_tests import everything

PEOPLE = "/norfolk-and-waveney-2017/people"
SECRET = "Holds shares in a company that nobody else may read of"


@pytest.fixture
def known(with_factor: tuple, signed_in: Callable[..., Client], served: ServedSystem) -> Account:
    """Somebody who left traces everywhere: sessions, keys, drafts, follows, an interest they declared, wrong tries."""
    account, secret, _ = with_factor
    client = signed_in(account, secret)
    client.post("/sign-in", {"email": account.email, "password": "wrong"})
    client = signed_in(account, secret)
    client.post("/norfolk-and-waveney-2017/drafts/decide.vote", {"note": SECRET})
    make_token(account, account.roles.get(), SECRET, 30)
    Follow.objects.create(system=served, email=account.email, kind="body", key="06W", secret="s")
    item = MODELS["AgendaItem"].objects.filter(f_meeting__f_body="06W").first() or MODELS["AgendaItem"].objects.first()
    logbook.append(
        actor="person-other",
        system=served.slug,
        for_body="06W",
        act="decide.declare",
        effective_on=timezone.localdate(),
        rulebook="",
        fields={"given holder": account.pseudonym, "given description": SECRET, "given item": item.f_number},
        personal=("given description",),
    )
    logbook.append(
        actor=account.pseudonym,
        system=served.slug,
        for_body="06W",
        act="decide.declare",
        effective_on=timezone.localdate(),
        rulebook="",
        fields={"given holder": "Person C", "given description": "About somebody else"},
        personal=("given description",),
    )
    MODELS["Declaration"].objects.create(
        row_key=f"{served.pk}/test",
        row_system=served,
        row_position=9_999,
        f_meeting_id=item.f_meeting_id,
        f_item=item.f_number,
        f_holder=account.pseudonym,
        f_kind="financial",
        f_organisation="",
        f_description=SECRET,
        f_action="note",
        f_ruled_by="",
        f_reason="",
        f_source="",
    )
    return account


def test_nothing_personal_is_left_and_the_log_verifies(known: Account) -> None:
    email, pseudonym = known.email, known.pseudonym
    assert email in everything()
    assert SECRET in everything()
    went = erase(known)
    left = everything()
    assert SECRET not in left
    assert email not in left
    assert "Person Twelve" not in left
    assert went["declared interests"] == 1
    assert went["drafts"] == 1
    assert went["personal fields of the log"] == 1
    assert EventField.objects.filter(value='"About somebody else"').exists()
    assert verify(logbook.rows(), (), {}).verified
    known.refresh_from_db()
    assert not known.is_active
    assert not Session.objects.filter(account=known).exists()
    assert not Token.objects.exists()
    assert not RoleHeld.objects.filter(account=known, ends=None).exists()
    assert find_account(pseudonym) == known
    assert set(erase(known).values()) == {0}


def test_an_administrator_erases_after_it_was_said_what_follows(
    known: Account, as_role: Callable[[str], Client]
) -> None:
    administrator = as_role("administrator")
    at = f"{PEOPLE}/{known.pseudonym}/erase"
    assert "cannot be undone" in administrator.get(at).content.decode()
    known.refresh_from_db()
    assert known.erased_at is None
    assert administrator.post(at, {"step": "do"}).status_code == 302
    known.refresh_from_db()
    assert known.erased_at is not None
    assert administrator.get(f"{PEOPLE}/{known.pseudonym}").status_code == 404


def test_the_only_administrator_is_not_erased(as_role: Callable[[str], Client], person: Callable[..., Account]) -> None:
    second = person("administrator", "06W", "second@example.org")
    RoleHeld.objects.filter(role="administrator", body="06W").exclude(account=second).update(ends=timezone.now())
    client = as_role("administrator")
    RoleHeld.objects.filter(account=second).update(body="06M")
    RoleHeld.objects.filter(role="administrator", body="06M").exclude(account=second).update(
        ends=timezone.now() + timedelta(days=1)
    )
    answer = client.post(f"{PEOPLE}/{second.pseudonym}/erase", {"step": "do"})
    assert answer.status_code == 422
    second.refresh_from_db()
    assert second.erased_at is None


def test_what_is_old_is_let_go_and_what_is_young_is_kept(known: Account, served: ServedSystem) -> None:
    old = timezone.now() - timedelta(days=found.SERVICE.retention_days + 1)
    before = retire()
    assert before["entries of the audit trail"] == before["drafts that nobody touched"] == 0
    Seen.objects.update(at=old)
    Draft.objects.update(saved_at=old)
    Follow.objects.update(asked_at=old)
    Token.objects.update(ends_at=old)
    Session.objects.update(expire_date=timezone.now())
    went = retire()
    assert went["entries of the audit trail"] > 0
    assert went["drafts that nobody touched"] == went["follows that were never confirmed"] == 1
    assert went["keys for programs that ended"] == 1
    assert went["sessions that ended"] > 0
    assert not Seen.objects.exists()
    assert Account.objects.filter(pk=known.pk).exists()
    assert verify(logbook.rows(), (), {}).verified


def test_old_mail_in_files_is_deleted(served: object, tmp_path: object, settings: object) -> None:
    import os

    settings.EMAIL_FILE_PATH = str(tmp_path)
    old, young = tmp_path / "old.log", tmp_path / "young.log"
    for one in (old, young):
        one.write_text("mail")
    os.utime(old, (0, 0))
    assert retire()["mail kept in files"] == 1
    assert young.exists()
    assert not old.exists()
