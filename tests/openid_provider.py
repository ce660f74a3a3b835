"""Runs the real OpenID provider of tools/openid_provider: takes clients and accounts, gives its address while the block lasts."""

import base64
import json
import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from node import node_command

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "tools" / "openid_provider" / "provider.mjs"
PATIENCE = 30
# People and passwords of the tests alone.
ACCOUNTS: Mapping[str, Mapping[str, Any]] = {
    "person-a": {
        "password": "a-password",
        "name": "Person A",
        "email": "person.a@example.org",
        "amr": ["fido2"],
        "acr": "AAL3_ANY",
    },
    "person-b": {
        "password": "b-password",
        "name": "Person B",
        "email": "person.b@example.org",
        "amr": ["pwd"],
        "acr": "AAL1_USERPASS",
    },
}


@dataclass(frozen=True)
class Running:
    """A provider that answers: its issuer, which is also its address, and where it writes what it does."""

    issuer: str
    log: Path

    @property
    def discovery(self) -> str:
        """The address of its discovery document."""
        return f"{self.issuer}/.well-known/openid-configuration"


def why_it_cannot_run() -> str:
    """Return why the provider cannot run here; empty where it can."""
    if node_command() is None:
        return "no Node.js: install version 20 or newer"
    if not (ROOT / "node_modules" / "oidc-provider").is_dir():
        return "the OpenID provider is not installed: run `make setup`"
    return ""


def client_with_key(client_id: str, redirect_uris: Sequence[str], key: RSAPrivateKey, key_id: str) -> dict[str, Any]:
    """Return a client that proves who it is by a signed assertion (`private_key_jwt`)."""
    return {
        "client_id": client_id,
        "redirect_uris": list(redirect_uris),
        "token_endpoint_auth_method": "private_key_jwt",
        "token_endpoint_auth_signing_alg": "RS256",
        "jwks": {"keys": [public_jwk(key, key_id)]},
    }


def client_with_secret(client_id: str, redirect_uris: Sequence[str], secret: str) -> dict[str, Any]:
    """Return a client that proves who it is by a shared secret (`client_secret_basic`)."""
    return {
        "client_id": client_id,
        "redirect_uris": list(redirect_uris),
        "token_endpoint_auth_method": "client_secret_basic",
        "client_secret": secret,
    }


def new_key() -> RSAPrivateKey:
    """Return a fresh private key for one test."""
    return generate_private_key(public_exponent=65537, key_size=2048)


def private_pem(key: RSAPrivateKey) -> bytes:
    """Return a private key as the file that the settings name."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def public_jwk(key: RSAPrivateKey, key_id: str) -> dict[str, str]:
    """Return the public half of a key as a JSON Web Key."""

    def number(value: int) -> str:
        return base64.urlsafe_b64encode(value.to_bytes((value.bit_length() + 7) // 8)).rstrip(b"=").decode()

    numbers = key.public_key().public_numbers()
    return {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": key_id, "n": number(numbers.n), "e": number(numbers.e)}


def free_port() -> int:
    """Return a loopback port that nothing listens on now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def provider(
    clients: Sequence[Mapping[str, Any]], accounts: Mapping[str, Mapping[str, Any]] = ACCOUNTS, port: int | None = None
) -> Iterator[Running]:
    """Run the provider for as long as the block lasts. Its test is marked `allow_hosts(["127.0.0.1"])`."""
    command = node_command()
    if command is None:
        raise RuntimeError(why_it_cannot_run())
    with tempfile.TemporaryDirectory(prefix="concordat-openid-") as folder:
        settings, log = Path(folder, "settings.json"), Path(folder, "log.txt")
        settings.write_text(json.dumps({"clients": list(clients), "accounts": accounts}), "utf-8")
        port = port or free_port()
        running = Running(f"http://127.0.0.1:{port}", log)
        with log.open("wb") as told:
            program = subprocess.Popen(
                [*command, SCRIPT, str(port), settings], stdout=told, stderr=told, start_new_session=True
            )
        try:
            _wait(program, running)
            yield running
        finally:
            if program.poll() is None:
                os.killpg(program.pid, signal.SIGKILL)
            program.wait(PATIENCE)


def _wait(program: subprocess.Popen[bytes], running: Running) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(running.discovery, timeout=1):
                return
        except OSError:
            if program.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"the OpenID provider did not start: {running.log.read_text('utf-8')}") from None
            time.sleep(0.05)
