"""Makes the pictures of the README: takes the address of a running demonstration, gives PNG files in docs/pictures.

Run `concordat serve` on fresh data, then `.venv/bin/python tools/pictures.py http://127.0.0.1:8000`.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pictures"
HOME = "/norfolk-and-waveney-2017/"
WIDTH, MOST_HEIGHT, MOST_BYTES = 1280, 900, 150_000
# What is shown: name, path, and who looks; nobody is the public.
SHOWN = (
    ("overview", "", ""),
    ("matrix", "matrix", ""),
    ("why", "position.why?figure=balance.system_position", ""),
    ("worksheet", "consolidations/one-RM1", "contract manager"),
    ("meeting", "meetings/board-06W-2017-09", ""),
)
VOTE = {
    "proposal": "joint-executive-committee",
    "body": "06M",
    "met_on": "2017-09-27",
    "text_sha256": "b6c433105929b8841325b724e56ac376f3be29f8fe12784ece0f2fc9f2cf02e7",
    "present": "12",
    "in_favour": "10",
    "against": "2",
    "note": "Met a day early",
}


def sign_in(page: Page, address: str, role: str) -> None:
    """Sign in with a role of the demonstration."""
    page.goto(f"{address}/sign-in")
    page.get_by_label("E-mail address").fill(f"{role.replace(' ', '.')}@example.org")
    page.get_by_label("Password").fill("demonstration-only")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{address}/")


def keep(page: Page, name: str) -> None:
    """Write what the page shows; raises SystemExit where the file would be too large for a repository."""
    high = min(MOST_HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
    content = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": high}, full_page=True)
    if len(content) > MOST_BYTES:
        raise SystemExit(f"{name} has {len(content):,} bytes; at most {MOST_BYTES:,} are kept")
    (TARGET / f"{name}.png").write_bytes(content)
    print(f"docs/pictures/{name}.png: {len(content):,} bytes")


def main(address: str) -> None:
    """Open each page and write its picture."""
    TARGET.mkdir(exist_ok=True)
    chromium = os.environ.get("CONCORDAT_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, path, role in SHOWN:
            page = browser.new_page(viewport={"width": WIDTH, "height": MOST_HEIGHT}, locale="en-GB")
            if role:
                sign_in(page, address, role)
            page.goto(f"{address}{HOME}{path}")
            keep(page, name)
        page = browser.new_page(viewport={"width": WIDTH, "height": MOST_HEIGHT}, locale="en-GB")
        sign_in(page, address, "board secretary")
        query = "&".join(f"{name}={value}" for name, value in VOTE.items())
        page.goto(f"{address}{HOME}acts/decide.vote?{query}")
        page.get_by_role("button", name="Continue").click()
        page.get_by_role("heading", name="What follows").wait_for()
        keep(page, "confirmation")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000")
