"""Headers of every kind of answer: what a browser may load, keep, frame and tell others; and the cookies that are set."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

SYSTEM = "/norfolk-and-waveney-2017"
KINDS = {
    "a page": f"{SYSTEM}/matrix",
    "a page as JSON": f"{SYSTEM}/matrix.json",
    "a page as CSV": f"{SYSTEM}/matrix.csv",
    "a workbook": f"{SYSTEM}/matrix.xlsx",
    "the reasons of a figure": f"{SYSTEM}/matrix.why?figure=contract.nonsense",
    "the first page": "/",
    "a form to sign in": "/sign-in",
    "a way to the sign-in": f"{SYSTEM}/acts",
    "an address without a page": "/nowhere/at/all",
    "a page without a record": f"{SYSTEM}/papers/none",
    "a static file": "/static/service.css",
    "a health check": "/healthy",
    "the interface for programs": "/api/v1/openapi.json",
    "a refusal of the interface": "/api/v1/nothing",
}
POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}


def policy_of(answer: object) -> dict[str, str]:
    """Return the content security policy of an answer by directive."""
    parts = (one.strip().partition(" ") for one in answer["Content-Security-Policy"].split(";"))
    return {name: value for name, _, value in parts}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_answer_is_guarded(kind: str, public: Client) -> None:
    answer = public.get(KINDS[kind])
    policy = policy_of(answer)
    assert {name: policy.get(name) for name in POLICY} == POLICY
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    for what in ("camera", "microphone", "geolocation", "payment", "usb"):
        assert f"{what}=()" in answer["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in answer
    assert "charset=" in answer["Content-Type"] or not answer["Content-Type"].startswith("text/")
    answer.close()


def test_what_is_refused_is_guarded_too(as_role: Callable[[str], Client]) -> None:
    client = as_role("analyst")
    barred = client.get(f"{SYSTEM}/acts/decide.vote")
    forged = Client(enforce_csrf_checks=True).post("/sign-in", {"email": "x"})
    wrong = client.post(f"{SYSTEM}/matrix")
    assert (barred.status_code, forged.status_code, wrong.status_code) == (403, 403, 405)
    for answer in (barred, forged, wrong):
        assert policy_of(answer)["default-src"] == "'self'"
        assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("at", [f"{SYSTEM}/matrix", f"{SYSTEM}/matrix.csv", "/account", f"{SYSTEM}/acts"])
def test_what_somebody_signed_in_sees_is_kept_nowhere(at: str, as_role: Callable[[str], Client]) -> None:
    assert "no-store" in as_role("board secretary").get(at)["Cache-Control"]


@pytest.mark.parametrize("at", ["/sign-in", "/sign-in/forgotten", f"/sign-in/invitation/{'x' * 43}"])
def test_forms_that_let_in_are_kept_nowhere(at: str, public: Client) -> None:
    assert "no-store" in public.get(at)["Cache-Control"]


def test_the_public_reads_without_a_cookie(public: Client) -> None:
    assert not public.get(f"{SYSTEM}/matrix").cookies
    assert not public.get("/").cookies


def test_the_cookie_of_a_session_is_out_of_reach_of_scripts_and_other_sites(public: Client) -> None:
    public.get("/sign-in")
    (cookie,) = public.cookies.values()
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["domain"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_form_without_its_mark_changes_nothing(method: str, served: object) -> None:
    client = Client(enforce_csrf_checks=True)
    for at in ("/sign-in", "/sign-out", "/account/sessions", f"{SYSTEM}/acts/decide.vote", f"{SYSTEM}/people/invite"):
        assert getattr(client, method)(at).status_code in (403, 405)


def test_another_host_is_refused(public: Client) -> None:
    assert public.get("/", HTTP_HOST="example.com").status_code == 400


ENCRYPTED = """
import django
django.setup()
from django.conf import settings
from django.test import Client
from django.core.management import call_command
call_command("migrate", verbosity=0)
at = {"HTTP_HOST": "concordat.example.org", "HTTP_X_FORWARDED_PROTO": "https", "HTTP_X_FORWARDED_FOR": "192.0.2.1"}
client = Client()
answer = client.get("/sign-in", **at)
(cookie,) = client.cookies.values()
print(answer["Strict-Transport-Security"])
print(cookie.key, cookie["secure"], cookie["path"], bool(cookie["domain"]))
print(settings.DEMONSTRATION, settings.DEBUG)
"""


def test_behind_encryption_browsers_are_told_to_stay_there(tmp_path: Path) -> None:
    """In a process of its own: these settings are made once, when Django starts."""
    file = tmp_path / "concordat.toml"
    file.write_text(
        'public_address = "https://concordat.example.org"\nhosts = ["concordat.example.org"]\nbehind_proxy = true\n'
        f'data_folder = "{tmp_path / "data"}"\n'
    )
    (tmp_path / "data").mkdir()
    known = {**os.environ, "CONCORDAT_SETTINGS": str(file), "DJANGO_SETTINGS_MODULE": "concordat.web.settings"}
    known.pop("CONCORDAT_DATA", None)
    done = subprocess.run([sys.executable, "-c", ENCRYPTED], env=known, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    transport, cookie, unsafe = done.stdout.splitlines()
    assert transport == "max-age=31536000; includeSubDomains"
    assert cookie == "__Host-session True / False"
    assert unsafe == "False False"
