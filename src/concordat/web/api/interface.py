"""The interface itself: takes operations as their files describe them, gives addresses that answer in JSON, and the description."""

import inspect
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

import concordat
from concordat.kernel.registry import plugins
from concordat.web.api import refusing
from concordat.web.api.keys import Key
from concordat.web.api.limit import Limit
from concordat.web.api.schemas import SHAPES, ref

ROOT = "api/v1/"
SAYS = (
    "Everything that can be read on pages, every calculation and every act. What anyone may read needs no key. Numbers that"
    " must be exact are text. A request that cannot be answered gives findings: what is wrong, why, and what to do next."
)
REFUSALS = (400, 401, 403, 404, 405, 413, 422, 429)
_DEFINED = "#/$defs/"


class Interface(NinjaAPI):
    """Every operation, and the shapes they take and give."""

    def __init__(self) -> None:
        super().__init__(
            title=f"{settings.SERVICE.name}: interface for programs",
            version=concordat.__version__,
            description=SAYS,
            docs_url=None,
            auth=[Key()],
            throttle=[Limit()],
            urls_namespace="interface",
        )
        self.shapes = dict(SHAPES)
        for kind, handler in refusing.HANDLERS:
            self.add_exception_handler(kind, handler)

    def add(
        self,
        method: str,
        address: str,
        view: Callable[..., HttpResponse | Any],
        *,
        name: str,
        says: str,
        tag: str,
        gives: Mapping[str, Any],
        status: int = 200,
        takes: Mapping[str, Any] | None = None,
        query: tuple[Mapping[str, Any], ...] = (),
        refusals: tuple[int, ...] = (),
    ) -> None:
        """Add an operation: `takes` and `gives` are schemas by media type, `query` the parameters beside those in the address."""
        described: dict[str, Any] = {
            "responses": {status: {"description": says, "content": _content(gives)}}
            | {code: {"$ref": "#/components/responses/Refused"} for code in (*REFUSALS, *refusals)}
        }
        if query:
            described["parameters"] = [dict(one) for one in query]
        if takes:
            described["requestBody"] = {"required": True, "content": _content(takes)}
        self.api_operation([method], address, operation_id=name, summary=says, tags=[tag], openapi_extra=described)(
            _signed(view, address)
        )

    def taken(self, schema: Mapping[str, Any], name: str) -> dict[str, Any]:
        """Return a schema whose definitions stand with the shapes of the interface, under this name."""
        own = {key: value for key, value in schema.items() if key != "$defs"}
        for inner, definition in schema.get("$defs", {}).items():
            self.shapes[_plain(f"{name}.{inner}")] = _moved(definition, name)
        return _moved(own, name)

    def get_openapi_schema(self, **_: Any) -> dict[str, Any]:
        """Return the description, made once: it depends on nothing but the program."""
        return self._description

    @cached_property
    def _description(self) -> dict[str, Any]:
        made = super().get_openapi_schema(path_prefix=ROOT)
        made["components"]["schemas"] = self.shapes
        refused = {"description": "Why it was refused.", "content": _content({"application/json": ref("Findings")})}
        made["components"]["responses"] = {"Refused": refused}
        for operations in made["paths"].values():
            for one in operations.values():
                one["security"] = [{}, *one["security"]]
        return made

    @property
    def addresses(self) -> list[URLPattern]:
        """The addresses of every operation; whatever else begins alike is answered in JSON as well."""
        own = [path(f"{ROOT}{one.pattern}", _answered(one.callback)) for one in self.urls[0] if str(one.pattern)]
        return [*own, re_path(rf"^{ROOT}.+$", csrf_exempt(_nothing))]


def interface() -> Interface:
    """Return the interface with the operations of every file of `operations`."""
    made = Interface()
    for module in plugins("concordat.web.api.operations").values():
        module.add(made)
    return made


def parameter(
    name: str, says: str, schema: Mapping[str, Any], *, where: str = "query", required: bool = False
) -> dict[str, Any]:
    """Return the description of one parameter."""
    return {"name": name, "in": where, "description": says, "schema": dict(schema), "required": required}


def _content(by_type: Mapping[str, Any]) -> dict[str, Any]:
    return {media: {"schema": schema} for media, schema in by_type.items()}


def _signed(view: Callable[..., Any], address: str) -> Callable[..., Any]:
    """Return a view of its own whose signature names the parts of its address."""

    def signed(request: HttpRequest, **parts: Any) -> Any:
        return view(request, **parts)

    kinds = {"int": int}
    parts = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kinds.get(kind.rstrip(":"), str))
        for kind, name in re.findall(r"{(\w+:)?(\w+)}", address)
    ]
    request = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    signed.__signature__ = inspect.Signature([request, *parts])
    return signed


def _answered(callback: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Return a view that answers HEAD as GET, and a wrong method with findings."""

    @csrf_exempt
    def view(request: HttpRequest, **parts: Any) -> HttpResponse:
        head = request.method == "HEAD"
        if head:
            request.method = "GET"
        response = callback(request, **parts)
        if response.status_code == 405:
            return refusing.not_allowed(response["Allow"])
        if head and not response.streaming:
            length = len(response.content)
            response.content = b""
            response["Content-Length"] = str(length)
        return response

    return view


def _nothing(request: HttpRequest) -> HttpResponse:
    return refusing.missing(request, LookupError(""))


def _moved(part: Any, name: str) -> Any:
    if isinstance(part, Mapping):
        return {
            key: _plain(f"#/components/schemas/{name}.{value.removeprefix(_DEFINED)}")
            if key == "$ref" and isinstance(value, str) and value.startswith(_DEFINED)
            else _moved(value, name)
            for key, value in part.items()
        }
    return [_moved(item, name) for item in part] if isinstance(part, list) else part


def _plain(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.#/-]", "_", name)
