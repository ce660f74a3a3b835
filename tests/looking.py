"""Looks at pages in one browser: takes pages as they are opened, gives what is wrong with them all at once."""

import re
from collections import defaultdict
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page

from crawling import HTML
from page_faults import (
    axe_faults,
    contrast_mode_faults,
    focus_faults,
    narrow_faults,
    print_faults,
    structure_faults,
    width_faults,
)

EACH_PAGE = (axe_faults, structure_faults, focus_faults, width_faults, narrow_faults)
FIRST_OF_A_KIND = (contrast_mode_faults, print_faults)


class Looking:
    """Looks at pages in one browser and keeps what is wrong, what was seen of each kind, and the titles."""

    def __init__(self, page: Page, known: set[str]):
        self.page, self.known = page, known
        self.faults: list[str] = []
        self.kinds: set[str] = set()
        self.titles: defaultdict[str, set[str]] = defaultdict(set)
        self.count = 0

    def get(self, address: str) -> tuple[int, str, str]:
        """Get an address by its link, look at it where it is a page, and return what came."""
        answer = self.page.request.get(address, max_retries=2)
        kind, text = answer.headers.get("content-type", ""), ""
        if answer.status >= 400:
            self.faults.append(f"{address}: a link leads to {answer.status}")
        elif kind.startswith(HTML) and "attachment" not in answer.headers.get("content-disposition", ""):
            text = answer.text()
            if self.new(text):
                self.page.goto(address)
                self.look(address)
        return answer.status, kind, text

    def new(self, text: str) -> bool:
        """Say whether the main part of a page is one that was not looked at yet."""
        main = re.sub(r'name="(csrfmiddlewaretoken|once)" value="[^"]*"', "", text.partition("<main")[2])
        found = main not in self.known
        self.known.add(main)
        return found

    def look(self, what: str, *checks: Callable[[Page], list[str]]) -> None:
        """Look at the page that is open."""
        self.count += 1
        kind = re.sub(r"[^/]*$", "", urlsplit(what).path)
        first = () if kind in self.kinds else FIRST_OF_A_KIND
        self.kinds.add(kind)
        for check in checks or (*EACH_PAGE, *first):
            self.faults += [f"{what}: {fault}" for fault in check(self.page)]
        path = urlsplit(self.page.url).path
        if not path.endswith(".why"):  # one figure has the same reasons on each page it stands on
            self.titles[self.page.title()].add(path)

    def passed(self, least: int) -> None:
        """Say what is wrong, all at once; at least so many pages must have been looked at."""
        two = [f"{title}: {', '.join(sorted(paths))}" for title, paths in self.titles.items() if len(paths) > 1]
        said = [*self.faults, *(f"one title for two pages: {line}" for line in two)]
        print(f"{self.count} pages looked at")
        assert not said, "\n".join(said)
        assert self.count >= least
