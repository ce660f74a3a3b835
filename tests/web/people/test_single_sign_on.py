"""Single sign-on against a real OpenID provider: only the invited get in, only as themselves, and only from an answer asked for."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.core import mail
from django.test import Client

import openid_provider
from concordat.store.service_settings import OpenIdProvider
from concordat.web.core.models import Account, MailLink, Seen
from concordat.web.core.people import openid
from concordat.web.core.people.mail_links import INVITATION, send_link

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"]), pytest.mark.usefixtures("openid_ready")]
HERE = "http://127.0.0.1:9"
KEY = openid_provider.new_key()
VOTE = "/norfolk-and-waveney-2017/acts/decide.vote"
KEYED, SECRET = "with-key", "with-secret"
PASSWORDS = {"person-a": "a-password", "person-b": "b-password"}


def clients() -> list[dict[str, Any]]:
    """Return this service as the provider knows it, twice."""
    backs = {name: [f"{HERE}/sign-in/{name}/back/"] for name in (KEYED, SECRET)}
    key_id = openid_key_id()
    return [
        openid_provider.client_with_key(KEYED, backs[KEYED], KEY, key_id),
        openid_provider.client_with_secret(SECRET, backs[SECRET], "a-secret"),
    ]


def openid_key_id() -> str:
    """Return the thumbprint under which our key is published."""
    from joserfc.jwk import RSAKey

    return RSAKey.import_key(openid_provider.private_pem(KEY)).thumbprint()


@pytest.fixture(scope="module")
def running(openid_ready: None) -> Iterator[openid_provider.Running]:
    """A provider that runs for all these tests."""
    with openid_provider.provider(clients()) as found:
        yield found


@pytest.fixture
def providers(settings: object, tmp_path: Path) -> Callable[..., None]:
    """Puts providers into the settings of the service."""
    key, secret = tmp_path / "key.pem", tmp_path / "secret"
    key.write_bytes(openid_provider.private_pem(KEY))
    secret.write_text("a-secret\n")

    def given(issuer: str, acr: str = "") -> None:
        shared = {"issuer": issuer, "acr": acr}
        keyed = OpenIdProvider(id=KEYED, title="Identity of the tests", client_id=KEYED, key_file=key, **shared)
        basic = OpenIdProvider(
            id=SECRET,
            title="Second identity",
            client_id=SECRET,
            auth="client_secret_basic",
            secret_file=secret,
            **shared,
        )
        settings.SERVICE = replace(settings.SERVICE, openid=(keyed, basic), public_address=HERE)
        settings.ALLOWED_HOSTS = ["127.0.0.1", "testserver"]

    return given


@pytest.fixture
def ready(providers: Callable[..., None], running: openid_provider.Running, served: object) -> None:
    """The service with the running provider."""
    providers(running.issuer)


def back_from(client: Client, way: str, account: str) -> str:
    """Go to the provider, sign in there, and return the path that it sends the person back to."""
    out = client.get(way)
    assert out.status_code == 302, out.content.decode()
    browser = requests.Session()
    form = browser.get(out["Location"], timeout=5)
    given = {"account": account, "password": PASSWORDS[account]}
    answer = browser.post(form.url, data=given, timeout=5, allow_redirects=False)
    while answer.is_redirect and not answer.headers["location"].startswith(HERE):
        answer = browser.get(
            requests.compat.urljoin(answer.url, answer.headers["location"]), timeout=5, allow_redirects=False
        )
    return answer.headers["location"].removeprefix(HERE)


@pytest.fixture
def linked(person: Callable[..., Account]) -> Account:
    """Somebody whose account is linked to person-a at the provider."""
    account = person()
    Account.objects.filter(pk=account.pk).update(single_sign_on=f"{KEYED}:person-a")
    return account


@pytest.mark.usefixtures("ready")
def test_what_is_asked_has_proof_key_state_and_nonce(providers: Callable[..., None], running: Any) -> None:
    providers(running.issuer, acr="AAL3_ANY")
    asked = parse_qs(urlsplit(Client().get(f"/sign-in/{KEYED}/")["Location"]).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["acr_values"] == ["AAL3_ANY"]
    assert len(asked["state"][0]) >= 20
    assert len(asked["nonce"][0]) >= 20
    assert asked["redirect_uri"] == [f"{HERE}/sign-in/{KEYED}/back/"]


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize("way", [KEYED, SECRET])
def test_who_is_linked_gets_in_and_may_act(way: str, linked: Account) -> None:
    Account.objects.filter(pk=linked.pk).update(single_sign_on=f"{way}:person-a")
    client = Client()
    done = client.get(back_from(client, f"/sign-in/{way}/?next=/account", "person-a"))
    assert done["Location"] == "/account"
    assert client.get(VOTE).status_code == 200
    assert Seen.objects.filter(what="signed in", about="single sign-on", pseudonym=linked.pseudonym).exists()


@pytest.mark.usefixtures("ready")
def test_who_was_not_invited_does_not_get_in(person: Callable[..., Account]) -> None:
    """The mail address of the provider is that of an account here, which must not help."""
    person(email="person.a@example.org")
    before = Account.objects.count()
    client = Client()
    answer = client.get(back_from(client, f"/sign-in/{KEYED}/", "person-a"))
    assert answer.status_code == 403
    assert "nobody invited you" in answer.content.decode()
    assert client.get("/account").status_code == 302
    assert Account.objects.count() == before


@pytest.mark.usefixtures("ready")
def test_an_invitation_links_the_account_once(person: Callable[..., Account]) -> None:
    account = person(email="somebody.else@example.org")
    account.set_unusable_password()
    account.save()
    send_link(account, INVITATION)
    text = mail.outbox[0].body.partition("sign-in/invitation/")[2].split()[0]
    page = Client().get(f"/sign-in/invitation/{text}").content.decode()
    assert f"/sign-in/{KEYED}/?invitation={text}" in page
    client = Client()
    client.get(back_from(client, f"/sign-in/{KEYED}/?invitation={text}", "person-a"))
    account.refresh_from_db()
    assert account.single_sign_on == f"{KEYED}:person-a"
    assert MailLink.objects.get().used_at is not None
    again = Client()
    assert again.get(back_from(again, f"/sign-in/{KEYED}/", "person-a")).status_code == 302
    assert again.get(VOTE).status_code == 200
    stranger = Client()
    assert stranger.get(back_from(stranger, f"/sign-in/{KEYED}/?invitation={text}", "person-b")).status_code == 403


@pytest.mark.usefixtures("ready")
def test_a_person_who_is_signed_in_links_their_account_and_nobody_elses(
    person: Callable[..., Account], signed_in: Callable[..., Client], linked: Account
) -> None:
    other = person("auditor", email="person.b@example.org")
    client = signed_in(other)
    client.get(back_from(client, f"/sign-in/{KEYED}/?link=yes&next=/account", "person-b"))
    other.refresh_from_db()
    assert other.single_sign_on == f"{KEYED}:person-b"
    third = signed_in(person("auditor", email="person.c@example.org"))
    third.get(back_from(third, f"/sign-in/{KEYED}/?link=yes", "person-a"))
    linked.refresh_from_db()
    assert linked.single_sign_on == f"{KEYED}:person-a"
    assert not Account.objects.get(email="person.c@example.org").single_sign_on


@pytest.mark.usefixtures("ready", "linked")
def test_only_an_answer_that_was_asked_for_here_counts_and_only_once() -> None:
    client = Client()
    at = back_from(client, f"/sign-in/{KEYED}/", "person-a")
    assert Client().get(at).status_code == 403
    assert client.get(at.replace("state=", "state=x")).status_code == 403
    client = Client()
    at = back_from(client, f"/sign-in/{KEYED}/", "person-a")
    assert client.get(at.replace("iss=http", "iss=https")).status_code == 403
    client = Client()
    at = back_from(client, f"/sign-in/{KEYED}/", "person-a")
    assert client.get(at).status_code == 302
    assert client.get(at).status_code == 403
    assert Client().get(f"/sign-in/{KEYED}/back/?error=access_denied").status_code == 403


@pytest.mark.usefixtures("linked")
def test_a_sign_in_that_is_not_strong_enough_is_refused(
    providers: Callable[..., None], running: openid_provider.Running, person: Callable[..., Account]
) -> None:
    providers(running.issuer, acr="AAL3_ANY")
    other = person("auditor", email="person.b@example.org")
    Account.objects.filter(pk=other.pk).update(single_sign_on=f"{KEYED}:person-b")
    weak, strong = Client(), Client()
    answer = weak.get(back_from(weak, f"/sign-in/{KEYED}/", "person-b"))
    assert answer.status_code == 403
    assert "not strong enough" in answer.content.decode()
    assert strong.get(back_from(strong, f"/sign-in/{KEYED}/", "person-a")).status_code == 302


@pytest.mark.usefixtures("linked")
def test_a_provider_may_change_its_keys(providers: Callable[..., None]) -> None:
    port = openid_provider.free_port()
    for _ in range(2):
        with openid_provider.provider(clients(), port=port) as running:
            providers(running.issuer)
            client = Client()
            assert client.get(back_from(client, f"/sign-in/{KEYED}/", "person-a")).status_code == 302


def test_a_provider_that_is_not_there_is_said(providers: Callable[..., None], served: object) -> None:
    providers(f"http://127.0.0.1:{openid_provider.free_port()}")
    answer = Client().get(f"/sign-in/{KEYED}/")
    assert answer.status_code == 502
    assert "cannot be reached" in answer.content.decode()
    assert Client().get("/sign-in/nobody/").status_code == 404


def test_a_provider_that_names_itself_otherwise_is_not_believed(
    providers: Callable[..., None], running: openid_provider.Running, served: object
) -> None:
    providers(running.issuer + "/")
    answer = Client().get(f"/sign-in/{KEYED}/")
    assert answer.status_code == 502
    assert "another name" in answer.content.decode()


@pytest.mark.usefixtures("ready")
def test_the_published_key_is_the_public_half(settings: object) -> None:
    (key,) = Client().get(f"/sign-in/{KEYED}/keys.json").json()["keys"]
    assert not {"d", "p", "q", "dp", "dq", "qi"} & set(key)
    assert key["kid"] == openid.key_id(settings.SERVICE.openid[0])
    assert (key["alg"], key["use"]) == ("RS256", "sig")
    assert Client().get(f"/sign-in/{SECRET}/keys.json").json() == {"keys": []}


@pytest.mark.usefixtures("ready", "linked")
def test_signing_out_leads_on_to_the_provider(running: openid_provider.Running) -> None:
    client = Client()
    client.get(back_from(client, f"/sign-in/{KEYED}/", "person-a"))
    page = client.post("/sign-out").content.decode()
    assert "You are signed out here" in page
    assert client.get("/account").status_code == 302
    end = client.get(f"/sign-in/{KEYED}/end/")["Location"]
    assert end.startswith(f"{running.issuer}/session/end?")
    assert "id_token_hint" in end
    assert requests.get(end, timeout=5).status_code == 200
