"""Fixtures for the browser tests: the machine's own Chromium, a written report that it opens, and the service it works with.

Nothing reaches any host but the service on the loopback address: another host, an error in the console or a breach of the
policy header fails the test. A test of the service is marked `allow_hosts(["127.0.0.1"])`.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from concordat.cli.told import told
from concordat.cli.write import publication
from concordat.contract import flow as contract
from concordat.generate import generate
from concordat.publish import publish
from concordat.publish.flow import files_of, publication_of
from running_service import PASSWORD, Running
from running_service import service as running
from sample_story import EDITION, place, story

ASSETS = Path(__file__).resolve().parents[2] / "src" / "concordat" / "publish" / "assets"
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
QUIETER = ("--disable-sync", "--no-first-run", "--disable-default-apps", "--no-default-browser-check")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium: `CONCORDAT_CHROMIUM`, or the one on the path; without one these tests are skipped."""
    found = os.environ.get("CONCORDAT_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        if os.environ.get("CONCORDAT_REQUIRE_BROWSER"):
            pytest.fail("no Chromium: install Debian's package chromium, or name one in CONCORDAT_CHROMIUM")
        pytest.skip("no Chromium: install Debian's package chromium, or name one in CONCORDAT_CHROMIUM")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        # The browser's loop stands in this thread until the end; tests that run after it in this process may ask Django still.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        browser = playwright.chromium.launch(executable_path=chromium, args=[*QUIET, *QUIETER])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def report_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report as `concordat run` writes it, with every shape of page."""
    return written(files_of(publication_of(story(), EDITION, locate=place)), tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="session")
def generated_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report on a generated system as its own rooms tell it."""
    system = generate(7, commissioners=3, providers=2, services=2)
    return written(publish(system, [contract(system)]), tmp_path_factory.mktemp("generated"))


@pytest.fixture(scope="session")
def example_folder(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the example that ships with the project, as `concordat run` writes it."""
    system, year, warnings = told(examples / "norfolk-and-waveney-2017")
    return written(publication(system, year, warnings), tmp_path_factory.mktemp("example"))


def written(files: Mapping[str, str], folder: Path) -> Path:
    """Write a report as `concordat run` does, the style sheet included."""
    if not (ASSETS / "report.css").is_file():
        pytest.skip("the page assets are not built: run `make setup`")
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    shutil.copytree(ASSETS, folder / "assets")
    return folder


@pytest.fixture(scope="session")
def addresses(report_folder: Path) -> tuple[str, ...]:
    """The address of every page of the report."""
    return tuple(path.as_uri() for path in sorted(report_folder.rglob("*.html")))


@pytest.fixture
def requests_made() -> list[str]:
    """Every address that the page asked for."""
    return []


def sealed(context: BrowserContext, requests_made: list[str]) -> BrowserContext:
    """Let a page reach its own files only, and keep a list of all it asks for."""

    def answer(route: object) -> None:
        address = route.request.url  # type: ignore[attr-defined] # playwright passes its own route type
        requests_made.append(address)
        getattr(route, "continue_" if address.startswith(("file:", "data:")) else "abort")()

    context.route("**/*", answer)
    return context


@pytest.fixture
def page(browser: Browser, requests_made: list[str]) -> Iterator[Page]:
    """A desktop page that reaches nothing but the report."""
    context = sealed(browser.new_context(viewport={"width": 1280, "height": 900}), requests_made)
    yield context.new_page()
    context.close()


@pytest.fixture
def narrow_page(browser: Browser, requests_made: list[str]) -> Iterator[Page]:
    """A page 320 pixels wide, as a small telephone has, or a desktop at 400 % zoom."""
    context = sealed(browser.new_context(viewport={"width": 320, "height": 640}), requests_made)
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_page(browser: Browser, requests_made: list[str]) -> Iterator[Page]:
    """A page in a browser that runs no script."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    yield sealed(context, requests_made).new_page()
    context.close()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as the service makes it at its first start, with the example and a sign-in for each role."""
    data = tmp_path_factory.mktemp("prepared") / "data"
    with running(data):
        pass
    return data


@pytest.fixture(scope="module")
def service(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The service of one file of tests, on its own copy of the example."""
    data = tmp_path_factory.mktemp("service") / "data"
    shutil.copytree(prepared, data)
    with running(data) as found:
        yield found


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the browser complains of: other hosts, the policy header, errors of script, files that fail to come."""
    found: list[str] = []
    yield found
    assert not found, "\n".join(found)


Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, service: Running, complaints: list[str]) -> Iterator[Opened]:
    """Gives a page for the public, or for a role that has signed in; `width` and `script` are as asked for."""
    contexts: list[BrowserContext] = []

    def make(role: str = "", *, width: int = 1280, script: bool = True, **options: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            base_url=service.url,
            **options,  # type: ignore[arg-type] # what the browser takes besides
        )
        contexts.append(context)
        page = watched(context, service.url, complaints).new_page()
        page.set_default_timeout(30_000)
        if role:
            sign_in(page, role)
        return page

    yield make
    for context in contexts:
        context.close()


def watched(context: BrowserContext, url: str, complaints: list[str]) -> BrowserContext:
    """Let a browser reach the service alone and note all that it complains of."""
    host = urlsplit(url).netloc

    def answer(route: object) -> None:
        address = route.request.url  # type: ignore[attr-defined] # playwright passes its own route type
        if urlsplit(address).netloc == host or address.startswith(("data:", "blob:")):
            route.continue_()  # type: ignore[attr-defined]
        else:
            complaints.append(f"asks another host: {address}")
            route.abort()  # type: ignore[attr-defined]

    context.route("**/*", answer)
    context.on("console", lambda message: _complained(message, complaints))
    context.on("weberror", lambda error: complaints.append(f"script failed: {error.error}"))
    return context


def _complained(message: object, complaints: list[str]) -> None:
    kind, text = message.type, message.text  # type: ignore[attr-defined] # playwright passes its own message type
    # The browser also writes an error for a page that answers 4xx as it should; tests look at those themselves.
    if kind == "error" and "the server responded with a status of 4" not in text:
        complaints.append(f"{message.page.url if message.page else ''}: {text}")  # type: ignore[attr-defined]


def sign_in(page: Page, role: str) -> None:
    """Sign in with a role of the demonstration, by the form."""
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(f"{role.replace(' ', '.')}@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")


@pytest.fixture
def reader(opened: Opened) -> Page:
    """A reader without an account."""
    return opened()


@pytest.fixture
def plain_reader(opened: Opened) -> Page:
    """A reader whose browser runs no script."""
    return opened(script=False)
