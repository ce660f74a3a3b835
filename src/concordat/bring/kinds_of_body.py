"""Which kind of body an ODS row is: takes the row, gives the kind by the words of its name, nothing where they do not say."""

import re
from dataclasses import dataclass

from concordat.sources.files.ods_organisations import Organisation


@dataclass(frozen=True, slots=True)
class BodyKind:
    """A kind of body, and whether bodies of it are legal persons of their own."""

    name: str
    legal_person: bool


SUB_ICB_LOCATION = BodyKind("sub-ICB location", False)
# The first whose words stand in the name: a foundation trust is no plain trust, a location is no board.
_KINDS = (
    (r"\bICB - \w+$", SUB_ICB_LOCATION),
    (r"\b(CCG|CLINICAL COMMISSIONING GROUP)\b", BodyKind("clinical commissioning group", True)),
    (r"\b(ICB|INTEGRATED CARE BOARD)\b", BodyKind("integrated care board", True)),
    (r"\bFOUNDATION TRUST\b", BodyKind("NHS foundation trust", True)),
    (r"\bNHS (CARE )?TRUST\b|\bCARE TRUST\b|\bNHS TRUST\b", BodyKind("NHS trust", True)),
    (r"\b(AREA TEAM|LOCAL OFFICE)\b", BodyKind("area team", False)),
    (r"\bCOMMISSIONING (HUB|REGION)\b|\bREGION(AL OFFICE)?$", BodyKind("NHS region", False)),
    (r"\bHEALTH BOARD\b", BodyKind("health board", True)),
)


def kind_of(row: Organisation) -> BodyKind | None:
    """Return the kind of body, None where the name does not say."""
    name = row.name.upper()
    return next((kind for words, kind in _KINDS if re.search(words, name)), None)
