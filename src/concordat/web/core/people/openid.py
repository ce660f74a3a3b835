"""Single sign-on: takes the providers of the settings, gives for each the client that sends people there and checks what comes back.

Authorisation code with proof key, state and nonce. Who comes back is known by the provider and its subject, never by a mail
address, which an organisation can set as it likes.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from authlib.integrations.django_client import OAuth, OAuthError
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey
from requests import RequestException

from concordat.store.service_settings import OpenIdProvider
from concordat.web.core.people.mail_links import address_of

TIMEOUT_SECONDS = 10
LEEWAY_SECONDS = 60
# Signed with a key that only the provider has; never “none”, never with a secret that both share.
SIGNED_WITH = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})


class NotSure(Exception):
    """Raised where it is not sure who came back; says why in words for the person."""


@dataclass(frozen=True, slots=True)
class Known:
    """Who a provider says that somebody is, and the token it said so with."""

    subject: str
    id_token: str


def provider_of(name: str) -> OpenIdProvider:
    """Return a provider of the settings; raises Http404 where there is none of this name."""
    for one in settings.SERVICE.openid:
        if one.id == name:
            return one
    raise Http404(f"There is no single sign-on “{name}” here.")


def send(request: HttpRequest, provider: OpenIdProvider) -> HttpResponse:
    """Send a person to the provider; raises NotSure where it cannot be reached."""
    asked = {"acr_values": provider.acr} if provider.acr else {}
    try:
        client = _client(provider)
        _check_metadata(client, provider)
        return client.authorize_redirect(request, address_of(request, f"sign-in/{provider.id}/back/"), **asked)
    except (RequestException, ValueError) as error:
        raise NotSure(f"{provider.title} cannot be reached just now. Try again later.") from error


def take_back(request: HttpRequest, provider: OpenIdProvider) -> Known:
    """Return who came back from the provider; raises NotSure where anything about it is not as it was asked."""
    if request.GET.get("iss", provider.issuer) != provider.issuer:
        raise NotSure("The answer came from another provider than the one that was asked.")
    wanted: dict[str, Any] = {"iss": {"essential": True, "values": [provider.issuer]}}
    if provider.acr:
        wanted["acr"] = {"essential": True, "values": provider.acr.split()}
    try:
        client = _client(provider)
        _check_metadata(client, provider)
        token = client.authorize_access_token(request, claims_options=wanted, leeway=LEEWAY_SECONDS)
    except OAuthError as error:
        if error.error == "access_denied":
            raise NotSure("You did not sign in there.") from error
        raise NotSure("The answer does not belong to what was asked here, or is too old. Start again.") from error
    except JoseError as error:
        if provider.acr and "acr" in str(error):
            raise NotSure("You signed in there in a way that is not strong enough for this service.") from error
        raise NotSure("What the provider says about you cannot be verified.") from error
    except (RequestException, ValueError) as error:
        raise NotSure(f"{provider.title} cannot be reached just now. Try again later.") from error
    said = token.get("userinfo")
    if not said or not said.get("sub"):
        raise NotSure("The provider does not say who you are.")
    return Known(str(said["sub"]), token["id_token"])


def address_of_end(provider: OpenIdProvider, id_token: str) -> str:
    """Return where to sign out of the provider itself; empty where it has no such address."""
    try:
        client = _client(provider)
        _check_metadata(client, provider)
        return client.create_logout_url(id_token_hint=id_token or None, client_id=provider.client_id)["url"]
    except (NotSure, RuntimeError, RequestException, ValueError):
        return ""


def public_keys(provider: OpenIdProvider) -> dict[str, Any]:
    """Return the public half of the key that signs our assertions, as the provider reads it."""
    if provider.key_file is None:
        return {"keys": []}
    own = {"kid": key_id(provider), "use": "sig", "alg": PrivateKeyJWT.alg}
    return {"keys": [{**_key(provider).as_dict(private=False), **own}]}


def key_id(provider: OpenIdProvider) -> str:
    """Return the name of our key: that of the settings, or its thumbprint."""
    return provider.key_id or _key(provider).thumbprint()


def _key(provider: OpenIdProvider) -> RSAKey:
    return RSAKey.import_key(provider.key_file.read_bytes())


@cache
def _client(provider: OpenIdProvider) -> Any:
    by_key = provider.auth == "private_key_jwt"
    # What the client learns from the provider is kept with it, so that only the first to come waits for it.
    return OAuth().register(
        provider.id,
        client_id=provider.client_id,
        client_secret=_key(provider) if by_key else provider.secret_file.read_text("utf-8").strip(),
        server_metadata_url=f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration",
        client_auth_methods=[PrivateKeyJWT(headers={"kid": key_id(provider)})] if by_key else None,
        client_kwargs={
            "scope": " ".join(provider.scopes),
            "code_challenge_method": "S256",
            "token_endpoint_auth_method": provider.auth,
            "default_timeout": TIMEOUT_SECONDS,
        },
    )


def _check_metadata(client: Any, provider: OpenIdProvider) -> None:
    """Believe only a provider that names itself as the settings do, and only signatures nobody else can make."""
    said = client.load_server_metadata()
    if said.get("issuer") != provider.issuer:
        client.server_metadata.pop("_loaded_at", None)
        raise NotSure(f"{provider.title} calls itself by another name than the settings of this service.")
    signed_with = said.get("id_token_signing_alg_values_supported") or ["RS256"]
    client.server_metadata["id_token_signing_alg_values_supported"] = [one for one in signed_with if one in SIGNED_WITH]
