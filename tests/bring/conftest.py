"""A small system folder and a whole one to bring files into, and a way to write published files."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

BODIES = """id,kind,name,short_name,legal_person,established,abolished,source
06M,clinical commissioning group,NHS Great Yarmouth and Waveney CCG,,yes,2013-04-01,2020-04-01,by hand
06V,clinical commissioning group,NHS North Norfolk CCG,,yes,2013-04-01,2020-04-01,by hand
26A,clinical commissioning group,NHS Norfolk and Waveney CCG,,yes,2020-04-01,,by hand
partnership,sustainability and transformation partnership,Norfolk and Waveney,,no,,,by hand
other,sustainability and transformation partnership,Other,,no,,,by hand
RGP,NHS foundation trust,James Paget,,yes,1993-04-01,,by hand
"""
CODES = """body,scheme,value,purpose,starts,ends,source
06M,ODS,06M,legal entity,2013-04-01,2020-04-01,by hand
06V,ODS,06V,legal entity,2013-04-01,2020-04-01,by hand
26A,ODS,26A,legal entity,2020-04-01,,by hand
partnership,GSS,E54000022,reporting location,2017-04-01,,by hand
other,GSS,E54000023,reporting location,2017-04-01,,by hand
RGP,ODS,RGP,legal entity,1993-04-01,,by hand
"""


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """A folder with three commissioners, two partnerships and a trust."""
    folder = tmp_path / "system"
    (folder / "who").mkdir(parents=True)
    (folder / "system.toml").write_text(
        '# our own note\nschema_version = 1\nname = "Ours"\nfinancial_year = "2017/18"\nas_at = 2017-09-01\n', "utf-8"
    )
    (folder / "who" / "bodies.csv").write_text(BODIES, "utf-8")
    (folder / "who" / "identifiers.csv").write_text(CODES, "utf-8")
    return folder


@pytest.fixture
def folder(examples: Path, tmp_path: Path) -> Path:
    """A copy of the example of Kent, to bring returns into."""
    return Path(copytree(examples / "kent-and-medway-2018", tmp_path / "kent"))


@pytest.fixture
def published(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a published file of a name and text."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write
