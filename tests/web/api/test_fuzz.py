"""Whatever is sent to any operation, in shape or out of it: no fault, and every answer as the description says."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from concordat.web.core.views.api import MADE
from concordat.web.wsgi import application

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)
pytestmark = pytest.mark.slow
SCHEMA = schemathesis.openapi.from_dict(dict(MADE.get_openapi_schema()))
SCHEMA.app = application
TIMES = {"Calculations": 30, "Acts": 12, "The log": 15, "Records": 15}
# Some of what is asked for is there, so that more is reached than the answer that it is not.
THERE = (
    "06V",
    "RM1",
    "joint-executive-committee",
    "board-06M-2017-09",
    "Body",
    "Resolution",
    "1",
    "norfolk-and-waveney",
)
OPERATIONS = [
    pytest.param(path, method.upper(), one["tags"][0], id=f"{method} {path}")
    for path, methods in MADE.get_openapi_schema()["paths"].items()
    for method, one in methods.items()
]


@pytest.mark.parametrize(("path", "method", "tag"), OPERATIONS)
def test_whatever_is_sent_is_answered_as_described(path: str, method: str, tag: str, key_of: Any) -> None:
    operation = SCHEMA[path][method]
    headers = {"Authorization": f"Bearer {key_of('board secretary', '06M', may_act=True)}"}
    modes = [operation.as_strategy(generation_mode=GenerationMode.POSITIVE)]
    if method == "POST":
        modes.append(operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))
    there = st.fixed_dictionaries({}, optional={name: st.sampled_from(THERE) for name in names_in(path)})

    @given(st.one_of(modes), there, st.booleans())
    @settings(max_examples=TIMES.get(tag, 4), deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def ask(case: Any, parts: dict[str, str], keyed: bool) -> None:
        case.path_parameters.update(parts)
        if "system" in case.path_parameters:
            case.path_parameters["system"] = "norfolk-and-waveney-2017"
        response = case.call(headers=headers if keyed else None)
        case.validate_response(response, checks=CHECKS)

    ask()


def names_in(path: str) -> list[str]:
    """Return the parts of an address but for the system."""
    return [part.partition("}")[0] for part in path.split("{")[1:] if not part.startswith("system}")]
