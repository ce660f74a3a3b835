"""Where it is published: the address of the public pages, and the name that permanent ids are made from."""

from dataclasses import dataclass
from datetime import date

from concordat.publish.attribution import OPEN_GOVERNMENT_LICENCE

LICENCE = "Open Government Licence v3.0"
LICENCE_ADDRESS = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


@dataclass(frozen=True, slots=True)
class Site:
    """A public site: its title, its address without a stroke at the end, and the name and day that its ids stand on.

    What has no pages, such as a folder, has no address. The ids stay when the address changes (RFC 4151), so `authority` and `since` are never changed.
    """

    title: str
    address: str
    authority: str
    since: date

    def id(self, path: str) -> str:
        """Return the permanent id of a thing."""
        return f"tag:{self.authority},{self.since}:{path}"

    def page(self, path: str) -> str:
        """Return the address of a page."""
        return f"{self.address}/{path}"


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence that every open file states, with the line that it asks for."""

    name: str = LICENCE
    address: str = LICENCE_ADDRESS
    attribution: str = OPEN_GOVERNMENT_LICENCE
