"""Takes OCDS packages, gives their exact JSON text and, with the official schemas, every finding on them."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from concordat.contract.ocds_extensions import own_extension, own_schema
from concordat.contract.ocds_records import ocds_records
from concordat.kernel.finding import Finding, Place
from concordat.publish.records import Publication

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

PATH = "ocds/release-package.json"
RECORDS = "ocds/record-package.json"
# What the packages add to the standard, for whoever puts the folder on a site of their own.
EXTENSION = "ocds/extension"
_INDEX = re.compile(r"/\d+")


def files(publication: Publication) -> Iterator[tuple[str, str]]:
    """Give path and text of the release package, where there is one, of its records, and of what they add to the standard."""
    if publication.package is not None:
        yield PATH, text(publication.package)
        yield RECORDS, text(ocds_records(publication.package))
        yield f"{EXTENSION}/extension.json", text(own_extension("https://standard.open-contracting.org/1.1/en/"))
        yield f"{EXTENSION}/release-schema.json", text(own_schema())


def text(package: Any) -> str:
    """Return a package as JSON in which every decimal is written as the exact number it is."""
    return _written(package, "\n") + "\n"


def read(written: str | bytes) -> Any:
    """Return a package from JSON text with its numbers as exact decimals; raises ValueError where it is no JSON."""
    return json.loads(written, parse_float=Decimal)


def ocds_findings(package: Any, schemas: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Return every fault of a release or record package under the official schemas, given by their file names.

    Kinds: `ocds-schema` (shape and formats), `ocds-closed-list` (a word outside a closed code list) and
    `ocds-not-unique` (an ocid and release id used twice). No schema is fetched: all must be among `schemas`.
    """
    found = [_finding(error) for error in _errors(package, schemas)]
    releases = package.get("releases", []) if isinstance(package, dict) else []
    return (*found, *_not_unique(releases))


def closed_list_path(finding: Finding) -> str:
    """Return the field of a closed-list finding without the positions in lists, such as `releases/contracts/status`."""
    return _INDEX.sub("", finding.where.field)


def _errors(package: Any, schemas: Mapping[str, Any]) -> "Iterator[ValidationError]":
    from jsonschema import Draft4Validator
    from referencing import Registry
    from referencing.jsonschema import DRAFT4

    registry: Registry[Any] = Registry().with_resources(
        (schema["id"], DRAFT4.create_resource(schema)) for schema in schemas.values()
    )
    wanted = "record-package" if isinstance(package, dict) and "records" in package else "release-package"
    schema = next((schema for name, schema in schemas.items() if wanted in name), None)
    if schema is None:
        raise LookupError(f"the {wanted} schema is not among {', '.join(schemas) or 'no schemas at all'}")
    validator = Draft4Validator(schema, registry=registry, format_checker=Draft4Validator.FORMAT_CHECKER)
    yield from sorted(validator.iter_errors(package), key=lambda error: [str(step) for step in error.absolute_path])


def _finding(error: "ValidationError") -> Finding:
    field = "/".join(str(step) for step in error.absolute_path)
    if error.validator == "enum":
        listed: Any = error.validator_value
        words = ", ".join(str(word) for word in listed if word is not None)
        return Finding(
            "ocds-closed-list",
            f"“{error.instance}” is not a word of this list.",
            "The code list is closed in OCDS 1.1.",
            f"Use one of: {words}.",
            Place(field=field),
        )
    return Finding(
        "ocds-schema",
        f"{_capital(error.message)}.",
        "The official OCDS 1.1 schema does not accept it.",
        "Correct the value or add what is missing, then validate again.",
        Place(field=field),
    )


def _not_unique(releases: Any) -> Iterator[Finding]:
    rows = [release for release in releases if isinstance(release, dict)] if isinstance(releases, list) else []
    counts = Counter((str(row["ocid"]), str(row["id"])) for row in rows if "ocid" in row and "id" in row)
    for (ocid, release), count in counts.items():
        if count > 1:
            yield Finding(
                "ocds-not-unique",
                f"{count} releases of {ocid} have the id {release}.",
                "A release is known by its ocid and id together.",
                "Give each release an id of its own.",
                Place(field="releases"),
            )


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:].rstrip(".")


def _written(value: Any, line: str) -> str:
    inner = line + " "
    if isinstance(value, Mapping):
        members = [
            f"{inner}{json.dumps(str(key), ensure_ascii=False)}: {_written(item, inner)}" for key, item in value.items()
        ]
        return "{" + ",".join(members) + f"{line}}}" if members else "{}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(inner + _written(item, inner) for item in value) + f"{line}]" if value else "[]"
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is not a number that JSON can hold")
        return format(value, "f")
    if isinstance(value, float):
        raise TypeError("a binary float is not exact: give a decimal")
    return json.dumps(value, ensure_ascii=False)
