"""Signing in: password, second factor, lock-out, a new session key each time, and no word about who has an account."""

import time
from collections.abc import Callable
from importlib import import_module

import pyotp
import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.test import Client
from django.utils.module_loading import import_string

from concordat.web.core.models import Account, Seen, Session
from concordat.web.core.people import second_factor
from people_for_tests import PASSWORD

VOTE = "/norfolk-and-waveney-2017/acts/decide.vote"


def test_a_password_alone_lets_a_person_read_and_change_nothing(person: Callable[..., Account], served: object) -> None:
    account, client = person(), Client()
    answer = client.post("/sign-in", {"email": account.email, "password": PASSWORD})
    assert answer["Location"] == "/account/second-factor"
    assert client.get(VOTE).status_code == 403
    assert "wait for a second factor" in client.get("/account").content.decode()


def test_a_role_that_changes_nothing_needs_no_second_factor(person: Callable[..., Account]) -> None:
    account, client = person("auditor"), Client()
    assert client.post("/sign-in", {"email": account.email, "password": PASSWORD})["Location"] == "/"
    assert client.get("/norfolk-and-waveney-2017/audit").status_code == 200


def test_the_second_factor_opens_the_roles(with_factor: tuple, signed_in: Callable[..., Client]) -> None:
    account, secret, _ = with_factor
    client = Client()
    assert client.post("/sign-in", {"email": account.email, "password": PASSWORD})["Location"] == "/sign-in/code"
    assert client.get("/account").status_code == 302
    assert client.get(VOTE).status_code == 302
    assert client.post("/sign-in/code", {"code": pyotp.TOTP(secret).now()})["Location"] == "/"
    assert client.get(VOTE).status_code == 200


def test_a_code_counts_once(with_factor: tuple) -> None:
    account, secret, codes = with_factor
    code = pyotp.TOTP(secret).now()
    assert second_factor.accept(account, code)
    assert not second_factor.accept(account, code)
    assert second_factor.accept(account, codes[3])
    assert not second_factor.accept(account, codes[3])
    assert second_factor.accept(account, codes[4].upper().replace("-", " "))


@pytest.mark.parametrize(("apart", "right"), [(-30, True), (0, True), (30, True), (-91, False), (91, False)])
def test_clocks_may_differ_by_one_step(with_factor: tuple, apart: int, right: bool) -> None:
    _, secret, _ = with_factor
    now = time.time()
    assert bool(second_factor.right_code(secret, pyotp.TOTP(secret).at(int(now) + apart), now)) == right


def test_nobody_guesses_codes(with_factor: tuple) -> None:
    account, secret, codes = with_factor
    for _ in range(second_factor.TRIES):
        assert not second_factor.accept(account, "000000")
    assert second_factor.barred(account)
    assert not second_factor.accept(account, pyotp.TOTP(secret).now())
    assert not second_factor.accept(account, codes[0])


def test_the_secret_is_sealed_and_the_codes_are_hashed(with_factor: tuple) -> None:
    account, secret, codes = with_factor
    assert secret not in Account.objects.get(pk=account.pk).second_factor
    plain = {code.replace("-", "") for code in codes}
    assert not plain & set(account.recovery_codes.values_list("digest", flat=True))


def test_another_key_opens_no_second_factor(with_factor: tuple, settings: object) -> None:
    account, secret, _ = with_factor
    settings.SECRET_KEY = "another key altogether, as after a change of the file"
    assert not second_factor.accept(account, pyotp.TOTP(secret).now())


def test_a_wrong_password_and_an_unknown_address_look_alike(person: Callable[..., Account]) -> None:
    account = person()
    known = Client().post("/sign-in", {"email": account.email, "password": "wrong"})
    unknown = Client().post("/sign-in", {"email": "nobody@example.org", "password": "wrong"})
    assert known.status_code == unknown.status_code == 422

    def text(answer: object) -> str:
        return answer.content.decode().split("<main")[1].split("<form")[0]

    assert text(known) == text(unknown)
    assert Seen.objects.filter(what="sign-in failed", pseudonym=account.pseudonym).count() == 1


def test_too_many_tries_are_stopped(person: Callable[..., Account]) -> None:
    account, client = person(), Client()
    for _ in range(10):
        last = client.post("/sign-in", {"email": account.email, "password": "wrong"})
    assert last.status_code == 429
    assert client.post("/sign-in", {"email": account.email, "password": PASSWORD}).status_code == 429
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.post("/sign-in", {"email": account.email, "password": PASSWORD}).status_code == 302


def test_signing_in_gives_a_new_session_key(person: Callable[..., Account]) -> None:
    account, client = person("auditor"), Client()
    client.get("/sign-in")
    before = client.cookies["session"].value
    client.post("/sign-in", {"email": account.email, "password": PASSWORD})
    after = client.cookies["session"].value
    assert before != after
    assert not Session.objects.filter(pk=before).exists()
    assert Session.objects.get(pk=after).account == account


def test_after_signing_in_only_addresses_of_this_service_follow(person: Callable[..., Account]) -> None:
    account = person("auditor")
    for away in ("https://example.com/", "//example.com", "/\\example.com", "javascript:alert(1)"):
        given = {"email": account.email, "password": PASSWORD, "next": away}
        assert Client().post("/sign-in", given)["Location"] == "/"


def test_an_account_that_is_closed_does_not_open(person: Callable[..., Account]) -> None:
    account = person("auditor")
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert Client().post("/sign-in", {"email": account.email, "password": PASSWORD}).status_code == 422


def test_the_service_itself_makes_a_guess_dear() -> None:
    """These tests keep passwords by the same method with its smallest cost; the settings that ship do not."""
    chosen = import_string(import_module("concordat.web.settings").PASSWORD_HASHERS[0])
    assert chosen is Argon2PasswordHasher
    assert chosen.memory_cost >= 19 * 1024  # KiB, the least that OWASP names for Argon2id
    assert chosen.time_cost >= 2
