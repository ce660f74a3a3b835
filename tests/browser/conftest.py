"""Fixtures for the browser tests: the machine's own Chromium, and a written report that it opens without any network."""

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from concordat.cli.told import told
from concordat.cli.write import publication
from concordat.contract import flow as contract
from concordat.generate import generate
from concordat.publish import publish
from concordat.publish.flow import files_of, publication_of
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
