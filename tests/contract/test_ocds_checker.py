"""The checker of the standard's own makers, a program of its own, finds nothing wrong with any package that we publish."""

import json
import os
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import ocds_checker
import pytest

from concordat.contract.disclosed import Lot, Procedure, ProcessLink, Transaction
from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds import ocds
from concordat.contract.ocds_extensions import OTHERS, own_extension, own_schema
from concordat.contract.ocds_records import ocds_records
from concordat.contract.records import (
    Consolidation,
    Contract,
    ContractDocument,
    ContractOption,
    Line,
    Party,
    Variation,
)
from concordat.publish.formats import ocds as form
from concordat.publish.package import disclosure_of
from concordat.store import read

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]
KINDS = ("releases", "records")
CODES = ("85121000-3", "85149000-5")


@pytest.fixture(scope="module")
def standard(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The standard as the checker reads it, from files; the test is skipped, or fails where it must run, without the checker."""
    if ocds_checker.program() is None:
        absent = "no checker of open contracting data: run `make test`, or `make .setup/ocds-check/done`"
        (pytest.fail if os.environ.get("CONCORDAT_REQUIRE_OCDS_CHECK") else pytest.skip)(absent)
    target = tmp_path_factory.mktemp("standard") / "standard.zip"
    return ocds_checker.packed(shared_data / "contracts" / "ocds-1.1.5-schema", target)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def extension(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of our own extension, served as the service serves it."""
    folder = tmp_path_factory.mktemp("extension")
    (folder / "extension.json").write_text(json.dumps(own_extension("https://example.org/")), "utf-8")
    (folder / "release-schema.json").write_text(json.dumps(own_schema()), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/extension.json"
    server.shutdown()
    thread.join()
    server.server_close()


def checked(package: dict[str, Any], kind: str, standard: Path, folder: Path) -> list[Any]:
    """Return what the checker finds wrong with releases or their records.

    Extensions of others are not declared to it: they are fetched from where they are published, and nothing is fetched here.
    """
    sent = ocds_records(package) if kind == "records" else package
    ours = [one for one in sent.get("extensions", ()) if one not in OTHERS]
    file = folder / f"{kind}.json"
    file.write_text(form.text({**sent, "extensions": ours}), "utf-8")
    said = ocds_checker.found(file, standard)
    assert said["unique_ocids_count"] > 0
    return ocds_checker.errors(said)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["norfolk-and-waveney-2017", "kent-and-medway-2018"])
def test_nothing_is_wrong_with_the_examples(
    name: str, kind: str, examples: Path, standard: Path, extension: str, tmp_path: Path
) -> None:
    loaded = read(examples / name)
    assert loaded.system is not None
    assert checked(ocds(disclosure_of(loaded.system, (), extension)), kind, standard, tmp_path) == []


def everything(extension: str) -> Disclosure:
    """Return a register that has all there is: a framework with lots, a call-off, options, texts, changes, payments, an end, a consolidation."""
    starts, ends = date(2017, 4, 1), date(2019, 4, 1)
    line = {
        "commissioner": "06W",
        "provider": "RM1",
        "service": "elective",
        "form": "block",
        "starts": starts,
        "ends": ends,
    }
    text = {"contract": "F", "sha256": "ab" * 32, "confidentiality": "public"}
    return Disclosure(
        publisher="NHS Norwich CCG",
        published=date(2019, 6, 1),
        extension=extension,
        contracts=[
            Contract(id="F", title="Framework", form="framework", starts=starts, ends=ends, signed=date(2017, 3, 20)),
            Contract(id="C", title="Call-off", form="call-off", parent="F", starts=starts, cpv=("85111000-0",)),
        ],
        parties=[Party(contract="F", body="06W", role="co-ordinating commissioner")],
        lines=[
            Line(id="L1", contract="F", value=Decimal("1800.50"), plan_activity=Decimal("12.5"), cpv=CODES, **line),
            Line(id="L2", contract="C", value=Decimal("1200.00"), **{**line, "ends": None}),
        ],
        variations=[
            Variation(
                id="L1-1",
                contract="F",
                line="L1",
                made_on=date(2018, 1, 10),
                value_before=Decimal("1200.00"),
                value_after=Decimal("1800.50"),
                ends_before=ends,
                ends_after=ends,
                lifetime_change=Decimal("732.30"),
                reason="more beds",
                reason_class="external",
            )
        ],
        payments=[
            Transaction(
                id="P1",
                contract="F",
                paid_on=date(2017, 5, 15),
                payer="06W",
                payee="RM1",
                amount=Decimal("100.00"),
                month=date(2017, 4, 1),
            )
        ],
        consolidations=[
            Consolidation(
                id="ONE",
                title="One",
                providers=("RM1",),
                commissioners=("06W",),
                co_ordinator="06W",
                starts=date(2018, 4, 1),
            )
        ],
        options=[
            ContractOption(id="O1", contract="F", kind="renewal", starts=ends, ends=date(2020, 4, 1)),
            ContractOption(
                id="O2",
                contract="C",
                kind="extension",
                starts=ends,
                ends=date(2020, 4, 1),
                notice_by=date(2018, 10, 1),
                state="not used",
                decided_on=date(2018, 9, 1),
            ),
            ContractOption(id="O3", contract="C", kind="break", starts=date(2018, 4, 1)),
        ],
        documents=[
            ContractDocument(
                id="D1", kind="contract", title="The contract", address="https://example.org/f.pdf", **text
            ),
            ContractDocument(id="D2", kind="variation", title="More beds", variation="L1-1", **text),
            ContractDocument(id="D3", kind="other", title="A text of later", dated=date(2018, 5, 1), **text),
        ],
        lots=[Lot(id="LOT-1", contract="F", title="Elective care", lines=("L1",))],
        procedures=[Procedure(contract="F", law="2015/102", law_scheme="UKSI", method="open", route="competitive")],
        links=[ProcessLink(contract="C", relationship="renewalProcess", to="OLD")],
        codes={"06W": "06W", "RM1": "RM1"},
    )


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wrong_with_a_register_that_has_everything(
    kind: str, standard: Path, extension: str, tmp_path: Path
) -> None:
    package = ocds(everything(extension))
    assert {"contractAmendment", "contractUpdate", "contractTermination"} <= {
        tag for one in package["releases"] for tag in one["tag"]
    }
    assert checked(package, kind, standard, tmp_path) == []


def test_the_checker_finds_what_is_wrong_with_the_faulty_package_of_the_reference(
    standard: Path, shared_data: Path
) -> None:
    said = ocds_checker.found(shared_data / "contracts" / "ocds-invalid-release-package.json", standard)
    assert len(said["validation_errors"]) == 6
    assert sorted(said["additional_closed_codelist_values"]) == ["releases/contracts/status", "releases/tag"]
