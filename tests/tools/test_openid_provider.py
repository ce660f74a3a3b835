"""The OpenID provider of the tests is a real one: discovery, keys, sign-in by a form, a signed assertion and PKCE."""

import base64
import hashlib
import re
import secrets
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from joserfc import jwt
from joserfc.jwk import KeySet

import openid_provider

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"]), pytest.mark.usefixtures("openid_ready")]
BACK = "http://127.0.0.1:9/back"
KEY = openid_provider.new_key()


@pytest.fixture(scope="module")
def provider(openid_ready: None) -> Iterator[openid_provider.Running]:
    clients = [
        openid_provider.client_with_key("with-key", [BACK], KEY, "our-key"),
        openid_provider.client_with_secret("with-secret", [BACK], "a-secret"),
    ]
    with openid_provider.provider(clients) as running:
        yield running


@pytest.fixture
def discovered(provider: openid_provider.Running) -> dict[str, Any]:
    return dict(requests.get(provider.discovery, timeout=5).json())


def signed_in(asking: str, account: str, password: str) -> tuple[requests.Response, str]:
    """Walk from the request to the address that the provider sends the person back to; empty where it does not."""
    browser = requests.Session()
    form = browser.get(asking, timeout=5)
    assert form.status_code == 200, form.text
    assert "<script" not in form.text
    answer = browser.post(form.url, data={"account": account, "password": password}, timeout=5, allow_redirects=False)
    while answer.is_redirect and not answer.headers["location"].startswith(BACK):
        following = requests.compat.urljoin(answer.url, answer.headers["location"])
        answer = browser.get(following, timeout=5, allow_redirects=False)
    return answer, answer.headers.get("location", "")


def asked(discovered: dict[str, Any], client: str, verifier: str | None, **more: str) -> str:
    digest = hashlib.sha256((verifier or "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    parameters = {
        "client_id": client,
        "response_type": "code",
        "scope": "openid email profile",
        "redirect_uri": BACK,
        "state": "a-state",
        "nonce": "a-nonce",
        **({"code_challenge": challenge, "code_challenge_method": "S256"} if verifier else {}),
        **more,
    }
    return f"{requests.Request('GET', discovered['authorization_endpoint'], params=parameters).prepare().url}"


def session(client: str, key: Any = KEY) -> OAuth2Session:
    """The client as Authlib knows it, proving who it is by key or secret."""
    if client == "with-secret":
        return OAuth2Session(client, "a-secret", token_endpoint_auth_method="client_secret_basic", redirect_uri=BACK)
    pem = openid_provider.private_pem(key)
    made = OAuth2Session(client, pem, token_endpoint_auth_method="private_key_jwt", redirect_uri=BACK)
    made.register_client_auth_method(PrivateKeyJWT(headers={"kid": "our-key"}))
    return made


def test_discovery_says_what_the_service_needs(provider: openid_provider.Running, discovered: dict[str, Any]) -> None:
    assert discovered["issuer"] == provider.issuer
    assert set(discovered["token_endpoint_auth_methods_supported"]) == {"private_key_jwt", "client_secret_basic"}
    assert discovered["code_challenge_methods_supported"] == ["S256"]
    assert set(discovered["acr_values_supported"]) == {"AAL1_USERPASS", "AAL3_ANY"}
    (key,) = requests.get(discovered["jwks_uri"], timeout=5).json()["keys"]
    assert key["kty"] == "RSA"
    assert "d" not in key


@pytest.mark.parametrize("client", ["with-key", "with-secret"])
def test_a_person_signs_in_and_the_claims_say_who_and_how(discovered: dict[str, Any], client: str) -> None:
    verifier = secrets.token_urlsafe(48)
    _, back = signed_in(asked(discovered, client, verifier), "person-a", "a-password")
    given = parse_qs(urlsplit(back).query)
    assert given["state"] == ["a-state"]
    assert given["iss"] == [discovered["issuer"]]
    with session(client) as ours:
        token = ours.fetch_token(discovered["token_endpoint"], code=given["code"][0], code_verifier=verifier)
        person = ours.get(discovered["userinfo_endpoint"], timeout=5).json()
    keys = KeySet.import_key_set(requests.get(discovered["jwks_uri"], timeout=5).json())
    claims = jwt.decode(token["id_token"], keys, algorithms=["RS256"]).claims
    assert (claims["sub"], claims["aud"], claims["nonce"]) == ("person-a", client, "a-nonce")
    assert (claims["acr"], claims["amr"]) == ("AAL3_ANY", ["fido2"])
    assert (person["sub"], person["email"], person["name"]) == ("person-a", "person.a@example.org", "Person A")


def test_a_code_is_worth_nothing_without_its_verifier_or_by_another_key(discovered: dict[str, Any]) -> None:
    verifier = secrets.token_urlsafe(48)
    for key, word, error in (
        (KEY, secrets.token_urlsafe(48), "invalid_grant"),
        (openid_provider.new_key(), verifier, "invalid_client"),
    ):
        _, back = signed_in(asked(discovered, "with-key", verifier), "person-b", "b-password")
        code = parse_qs(urlsplit(back).query)["code"][0]
        with session("with-key", key) as ours, pytest.raises(Exception, match=error):
            ours.fetch_token(discovered["token_endpoint"], code=code, code_verifier=word)


def test_a_wrong_password_and_a_request_without_proof_of_possession_are_refused(discovered: dict[str, Any]) -> None:
    answer, back = signed_in(asked(discovered, "with-key", "x" * 43), "person-a", "b-password")
    assert (answer.status_code, back) == (403, "")
    assert "no such account" in answer.text
    refused = requests.get(asked(discovered, "with-key", None), timeout=5, allow_redirects=False)
    assert re.search(r"error=invalid_request", refused.headers["location"])


def test_the_provider_is_gone_after_the_block() -> None:
    clients = [openid_provider.client_with_secret("one", [BACK], "a-secret")]
    with openid_provider.provider(clients) as running:
        assert requests.get(running.discovery, timeout=5).ok
    with pytest.raises(requests.ConnectionError):
        requests.get(running.discovery, timeout=5)
