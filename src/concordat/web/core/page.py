"""What a page is: takes nothing from the web, gives one value that is shown as HTML, JSON, CSV or a workbook alike.

A page is one file in `web/rooms/<room>/pages/`, found by its name, that declares

- `PATH`: its address below that of the system, such as `contracts/<str:contract>`
- `TITLE`: its title in menus and lists
- `AUDIENCE`: `PUBLIC`, `SIGNED_IN` (any role in the system), or a tuple of roles
- `MENU` (optional): (section, place in it), for pages that stand in the menu
- `RECORD` (optional): the record class whose page it is; its PATH then ends in that record's key, a step for each part
- `FILES` (optional): the endings of the further forms that its page has, such as `ics`
- `Filters` (optional): a frozen dataclass of what narrows the page, all with defaults; it lives in the address. A name that is no label has it beside its type: `Annotated[str, "Which value"]`
- `choices(ask)` (optional): the values a filter may have, by name, as pairs of value and words, or a `Slider`
- `show(ask, **parts of the path) -> Page`
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding
from concordat.kernel.table import Table

PUBLIC = "public"
SIGNED_IN = "signed in"
ROWS_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page."""

    text: str
    href: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Slider:
    """A number to try: its ends, its step, its unit, what it is where nothing is tried (`usual`), and its label where the name is none."""

    low: Any
    high: Any
    step: Any
    usual: Any
    unit: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class ToDo:
    """An act that can be done from this page: its name, the words on the link, and what the form starts with."""

    act: str
    text: str
    given: Mapping[str, str] = field(default_factory=dict)
    body: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """The page in another form: ending, media type, and what makes its content once it is asked for."""

    ending: str
    media_type: str
    content: Callable[[], bytes]
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page. `name` is `<room>.<file>`; every number on it stands in a figure or in a cell that is an answer.

    `links_of` gives for a table, by name, the address of each row, for another column by `table.column`; `view` is what an
    own `template` shows besides; `empty` is what to say, and do, where there is nothing yet; `files` are further forms,
    such as a calendar; `folds`: of its tables, those that are long wait behind a line that says how many rows they have;
    `seldom`: names of tables that wait so however short, as what is said above them answers most who come.
    """

    title: str
    caption: str = ""
    says: tuple[str, ...] = ()
    figures: tuple[Answer[Any], ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()
    links_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    to_do: tuple[ToDo, ...] = ()
    trail: tuple[Link, ...] = ()
    empty: str = ""
    template: str = "page.html"
    view: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[File, ...] = ()
    follow: tuple[str, str] | None = None
    folds: bool = False
    seldom: frozenset[str] = frozenset()


class Missing(LookupError):
    """Raised where an address names nothing; says what is missing and where to look instead."""

    def __init__(self, what: str, look: tuple[Link, ...] = ()):
        self.what, self.look = what, look
        super().__init__(what)


class Barred(PermissionError):
    """Raised where a person may not see or do this; says which role for which body would let them."""

    def __init__(self, what: str, needs: str):
        self.what, self.needs = what, needs
        super().__init__(f"{what} {needs}")
