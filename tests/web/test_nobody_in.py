"""Nobody in who should not be: every page in every form, every act and every address of the frame, for each role and body.

Made from the registries of pages and acts and from the addresses themselves, so that what is new is tried without editing.
"""

import io
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, resolve

from addresses_for_tests import addresses
from concordat.kernel.act import act, act_names
from concordat.kernel.roles import ROLES, WORKING_ROLES
from concordat.store.kinds import kinds_by_name
from concordat.web.core import urls as core
from concordat.web.core.models import Account, LogEvent, RoleHeld, ServedSystem
from concordat.web.core.page import PUBLIC, SIGNED_IN
from concordat.web.core.registry import page_files, record_address, record_pages
from planted_for_tests import BODY, PRIVATE, WORD, plant

SYSTEM = "norfolk-and-waveney-2017"
STRANGER = "a-body-that-has-nothing-to-do-with-it"
FORMS = ("", ".json", ".csv", ".xlsx")
SPEC = Path(__file__).resolve().parents[1] / "spec" / "acts"


class World:
    """The example with private things in it, somebody for each role at each of two bodies, and the addresses there are."""

    def __init__(self) -> None:
        self.system = ServedSystem.objects.get(slug=SYSTEM)
        self.planted = plant(self.system)
        self.clients = {(role, body): self._client(role, body) for role in ROLES for body in (BODY, STRANGER)}
        self.public = Client()
        keys = tuple(key[-1] for _, key in self.planted if len(key[-1]) > 2)
        insider = self._client("board secretary", BODY, "06W", "06M", "administrator", "auditor")
        self.addresses = addresses(insider, SYSTEM, keys)
        for kind, key in self.planted:
            own = f"/{SYSTEM}/{record_address(kind, key)}"
            plain = f"/{SYSTEM}/records/{kind}/{'/'.join(part or '-' for part in key)}"
            for at in {own, plain}:
                self.addresses.setdefault(resolve(at).url_name, []).append(at)

    def _client(self, *what: str) -> Client:
        roles = [one for one in what if one in ROLES]
        name = "-".join(what).replace(" ", "-").lower()
        account = Account.objects.create_user(f"{name}@example.org", f"Somebody: {name}")
        for role in roles:
            for body in (one for one in what if one not in ROLES):
                RoleHeld.objects.create(account=account, system=self.system, body=body, role=role)
        client = Client()
        client.force_login(account, "django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["strength"] = "two factors"
        session.save()
        return client

    def of(self, role: str, body: str) -> Client:
        """Somebody with this role at this body."""
        return self.clients[role, body]

    @property
    def not_entitled(self) -> dict[str, Client]:
        """The public, every role at another body, and administrators: none may read the private papers of the body."""
        strangers = {f"{role} of another body": self.of(role, STRANGER) for role in ROLES}
        return {"the public": self.public, "administrator": self.of("administrator", BODY), **strangers}


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """One world for all these tests, gone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield World()
        transaction.set_rollback(True)


def text_of(answer: Any) -> str:
    """Return everything that an answer says, inside a workbook or archive too."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if not content.startswith(b"PK"):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def told(answer: Any) -> list[str]:
    """Return which private things an answer tells."""
    text = text_of(answer)
    return [what for what, words in PRIVATE.items() if words in text]


def with_form(at: str, form: str) -> str:
    """Return an address in another form."""
    return f"{at}home{form}" if form and at.endswith("/") else f"{at}{form}"


def test_every_page_was_found_by_its_links(world: World) -> None:
    """A page that no link leads to is found by nobody, and would not be tried below."""
    missing = {name for name, page in page_files().items() if name not in world.addresses and "<" not in page.path}
    assert missing == set()


def test_who_is_entitled_sees_the_private_things(world: World) -> None:
    """Without this, the tests below would pass on pages that show nothing at all."""
    client = world.of("board secretary", BODY)
    seen: set[str] = set()
    for at in (at for found in world.addresses.values() for at in found):
        seen |= set(told(client.get(at)))
    assert seen == set(PRIVATE)


@pytest.mark.slow
def test_no_page_in_any_form_tells_private_things_to_others(world: World) -> None:
    leaks, tried = [], 0
    for name, found in world.addresses.items():
        forms = (*FORMS, *(f".{ending}" for ending in page_files()[name].files))
        for at in found:
            for who, client in world.not_entitled.items():
                for form in forms:
                    answer = client.get(with_form(at, form))
                    tried += 1
                    assert answer.status_code < 500, (who, at, form)
                    leaks += [(who, with_form(at, form), what) for what in told(answer)]
    assert leaks == []
    assert tried > 1_000


def test_search_finds_private_things_for_those_alone_who_may_read_them(world: World) -> None:
    for who, client in world.not_entitled.items():
        for form in FORMS:
            assert told(client.get(f"/{SYSTEM}/search{form}?q={WORD}")) == [], (who, form)


def test_a_page_of_a_record_names_its_class() -> None:
    assert set(record_pages()) <= set(kinds_by_name())


@pytest.mark.parametrize("name", page_files())
def test_a_working_page_opens_to_its_roles_alone(name: str, world: World) -> None:
    page = page_files()[name]
    for at in world.addresses.get(name, [])[:1]:
        for form in FORMS:
            answer = world.public.get(with_form(at, form))
            if page.audience == PUBLIC:
                assert answer.status_code in (200, 302, 403, 404, 422), at
            else:
                assert answer.status_code == 302, at
                assert answer["Location"].startswith("/sign-in?next="), at
        if page.audience in (PUBLIC, SIGNED_IN):
            continue
        for role in ROLES:
            opened = world.of(role, BODY).get(at).status_code
            assert (opened != 403) == (role in page.audience), (role, at)


@pytest.mark.parametrize("name", act_names())
def test_an_act_is_done_by_its_roles_for_their_own_body_alone(name: str, world: World) -> None:
    one, at = act(name), f"/{SYSTEM}/acts/{name}"
    given, refused = _given(name), _refused(name)
    before = LogEvent.objects.count()
    if "public" in one.roles:
        assert world.public.get(at).status_code == 200
        return
    for step in ("check", "do"):
        answer = world.public.post(at, given | {"step": step})
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sign-in?next=")
    assert world.public.get(at).status_code == 302
    for role in ROLES:
        own, other = world.of(role, BODY), world.of(role, STRANGER)
        assert (own.get(at).status_code == 200) == (role in one.roles), role
        for step in ("check", "do"):
            assert other.post(at, given | {"step": step}).status_code in refused, (role, step)
            if role not in one.roles:
                assert own.post(at, given | {"step": step}).status_code == 403, (role, step)
    assert LogEvent.objects.count() == before


def test_drafts_and_presence_are_for_those_who_are_signed_in(world: World) -> None:
    for at in (f"/{SYSTEM}/drafts/decide.vote", f"/{SYSTEM}/present"):
        assert world.public.post(at, {"note": "x"}).status_code == 404
    world.of("board secretary", BODY).post(f"/{SYSTEM}/drafts/decide.vote", {"note": "my own thought"})
    page = world.of("board member", BODY).get(f"/{SYSTEM}/acts/decide.vote").content.decode()
    assert "my own thought" not in page


# What each address of the frame gives the public: that it may be read, that it asks to sign in, or that it is for forms
# that are sent. Whatever is not named here is expected to ask to sign in, so that a new address is closed until named.
OPEN = {
    "home": 200,
    "healthy": 200,
    "sign-in": 200,
    "sign-in-code": 302,
    "sign-out": 405,
    "forgotten": 200,
    "new-password": 404,
    "invitation": 404,
    "single-sign-on": 404,
    "single-sign-on-back": 404,
    "single-sign-on-end": 404,
    "single-sign-on-keys": 404,
    "act": 404,
    "draft": 405,
    "present": 404,
    "account-sessions": 405,
    "account-keys-end": 405,
    "person-sign-out": 405,
}
GIVEN = {"system": SYSTEM, "name": "nothing", "text": "x" * 43, "provider": "nobody", "pseudonym": "person-nobody"}
# Addresses that are public as a whole, each tried for private words below.
PUBLIC_FRAME = ("log", "feed", "calendar-file", "permanent", "follow", "open-data", "api", "records", "asked", "static")


def frame() -> list[URLPattern]:
    """Return the addresses of the frame: those that are not forms of pages, nor of the interface for programs."""
    pages = {f"{name}{form}" for name in page_files() for form in (*FORMS, ".why")}
    pages |= {f"{name}.{ending}" for name, page in page_files().items() for ending in page.files}
    return [one for one in core.urlpatterns if one.name and one.name not in pages]


@pytest.mark.parametrize("pattern", frame(), ids=lambda one: one.name)
def test_an_address_of_the_frame_is_closed_unless_it_is_meant_to_be_open(pattern: URLPattern, world: World) -> None:
    at = _filled(pattern)
    answer = world.public.get(at)
    told_things = told(answer)
    assert told_things == []
    if pattern.name in OPEN:
        assert answer.status_code == OPEN[pattern.name], at
    elif not pattern.name.startswith(PUBLIC_FRAME):
        assert answer.status_code in (302, 405), at
        if answer.status_code == 302:
            assert answer["Location"].startswith("/sign-in"), at


def test_no_address_of_the_frame_tells_private_things_to_others(world: World) -> None:
    for pattern in frame():
        if pattern.name in ("sign-out",):
            continue
        for who, client in world.not_entitled.items():
            answer = client.get(_filled(pattern))
            assert answer.status_code < 500, (pattern.name, who)
            assert told(answer) == [], (pattern.name, who)


@pytest.mark.slow
def test_the_interface_for_programs_tells_the_public_no_private_things(world: World) -> None:
    described = world.public.get("/api/v1/openapi.json").json()
    tried = 0
    for at, methods in described["paths"].items():
        if "get" not in methods:
            continue
        for kind, key in world.planted:
            address = at.replace("{system}", SYSTEM).replace("{kind}", kind).replace("{slug:system}", SYSTEM)
            address = address.replace("{key}", "/".join(key))
            for part, value in zip(("{meeting}", "{item}", "{paper}", "{question}"), key * 4, strict=False):
                address = address.replace(part, value)
            if "{" in address:
                continue
            for who in (world.public, world.of("board secretary", STRANGER)):
                answer = who.get(address)
                tried += 1
                assert answer.status_code < 500, address
                assert told(answer) == [], address
    assert tried > 50


def test_every_role_of_the_body_reads_its_private_papers_except_the_administrator(world: World) -> None:
    for role in ROLES:
        answer = world.of(role, BODY).get(f"/{SYSTEM}/papers/planted-whole")
        assert (answer.status_code == 200) == (role in WORKING_ROLES), role
        assert ("the text of a private paper" in told(answer)) == (role in WORKING_ROLES), role


def _case(name: str) -> dict[str, Any]:
    cases = tomllib.loads((SPEC / name.replace(".", "/", 1)).with_suffix(".toml").read_text("utf-8"))["case"]
    done = [one for one in cases if "follows" in one]
    return next((one for one in done if not one.keys() & {"before", "otherwise"}), done[0])


def _given(name: str) -> dict[str, Any]:
    return {field: _sent(value) for field, value in _case(name)["given"].items()}


def _refused(name: str) -> tuple[int, ...]:
    """Return how others are refused. What a case gives may be there only after other acts: then nothing has that body yet."""
    return (403, 422) if _case(name).keys() & {"before", "otherwise", "also"} else (403,)


def _sent(value: Any) -> Any:
    if isinstance(value, list):
        return "\n".join(str(one) for one in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _filled(pattern: URLPattern) -> str:
    parts = pattern.pattern.converters
    if not parts and pattern.pattern.regex.groups:
        return f"/{SYSTEM}/records/agenda-item/board-06Y-2017-09/8"
    text = str(pattern.pattern)
    for name, converter in parts.items():
        value = GIVEN.get(name, "1" if converter.regex == "[0-9]+" else "x")
        for kind in ("str", "slug", "int", "path"):
            text = text.replace(f"<{kind}:{name}>", value)
    return f"/{text}"
