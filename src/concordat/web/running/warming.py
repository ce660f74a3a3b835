"""Makes a server's process ready: takes nothing, works out the first pages of large systems before anybody asks for them."""

import gc
import io
import logging
import threading
from typing import Any

# What rooms work out holds no cycles; looking for some among millions of reasons costs more than making them.
SELDOM = (100_000, 50, 100)


def post_worker_init(worker: Any) -> None:
    """Do so as gunicorn starts a process; it finds the function by this name."""
    warm()


def warm() -> None:
    """Let the process look for waste seldom, and start to work out what takes long, behind whoever asks meanwhile."""
    gc.set_threshold(*SELDOM)
    threading.Thread(target=_work_out, name="warming", daemon=True).start()


def _work_out() -> None:
    from django.db import connections

    try:
        for address in _addresses():
            _ask(address)
    except Exception:
        # Nobody waits for this: who asks for such a page meets the fault, and sees it, then.
        logging.getLogger(__name__).exception("The pages of a large system could not be worked out beforehand.")
    finally:
        gc.collect()
        gc.freeze()
        connections.close_all()


def _addresses() -> list[str]:
    """Return the first pages of large systems: they need most of what others need, and a small one's are quick to make."""
    from concordat.web.core.models import ServedSystem
    from concordat.web.records.size import is_large

    return [f"/{row.slug}/" for row in ServedSystem.objects.all() if is_large(row.pk)]


def _ask(address: str) -> None:
    """Ask for a page as the public does."""
    from django.core.handlers.wsgi import WSGIRequest
    from django.urls import resolve

    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": address, "SERVER_NAME": "localhost", "SERVER_PORT": "80"}
    request = WSGIRequest(environ | {"wsgi.input": io.BytesIO(b"")})
    request.account, request.held = None, ()  # type: ignore[attr-defined]  # as the middleware says of the public
    view, args, parts = resolve(address)
    view(request, *args, **parts)
