"""Publishing a system: everything of the report folder at once, attribution from the sources, contracts as open data."""

import json
import time

from concordat.contract import flow as contract
from concordat.generate import generate
from concordat.publish import publish
from concordat.publish.attribution import attribution_lines
from concordat.publish.formats import ocds as form


def test_a_generated_system_is_published_whole_and_says_that_it_was_generated() -> None:
    system = generate(7)
    files = publish(system, [contract(system)], version="9.9")
    assert {"index.html", "contract.html", "findings.html", "figures.json", "findings.json"} <= files.keys()
    assert {"tables/contract.matrix.csv", "tables/contract.matrix.json", "ocds/release-package.json"} <= files.keys()
    pages = [text for path, text in files.items() if path.endswith(".html")]
    assert all(system.settings.generated in text for text in pages)
    assert "Concordat 9.9" in files["index.html"]
    assert json.loads(files["figures.json"])["edition"]["version"] == "9.9"
    package = form.read(files["ocds/release-package.json"])
    assert len(package["releases"]) == 15 + 3 + 15


def test_the_contracts_can_be_given_and_a_system_without_contracts_has_no_package() -> None:
    system = generate(7)
    given = publish(system, [], contracts={"uri": "urn:x:y", "releases": []})
    assert form.read(given["ocds/release-package.json"]) == {"uri": "urn:x:y", "releases": []}
    bare = type(system)(system.settings, {}, system.rules)
    assert "ocds/release-package.json" not in publish(bare, [])
    assert "release-package" not in publish(bare, [])["index.html"]


def test_publishing_a_story_takes_a_fraction_of_a_second() -> None:
    system = generate(7)
    story = [contract(system)]
    publish(system, story)
    start = time.process_time()
    publish(system, story)
    assert time.process_time() - start < 2


def test_sources_bring_the_lines_that_their_licences_ask_for() -> None:
    assert attribution_lines(["local register", ""]) == ()
    assert attribution_lines(["ONS, mid-2017 estimates", "NHS England allocations", "NHS England again"]) == (
        "Contains public sector information licensed under the Open Government Licence v3.0.",
        "Source: Office for National Statistics licensed under the Open Government Licence v3.0.",
    )
    assert attribution_lines(["sermons"]) == ()
