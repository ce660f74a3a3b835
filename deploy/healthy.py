"""Says whether the service answers: takes its settings, ends with 0 where the front page comes and with 1 where it does not.

For a service that listens on a port, as in a container; one behind a socket is asked through its proxy.
"""

import http.client
import os
from pathlib import Path

from concordat.store.service_settings import read_service_settings

FAULT = 500


def main() -> int:
    """Ask for the front page under the service's own name, as the proxy does."""
    named = os.environ.get("CONCORDAT_SETTINGS")
    settings = read_service_settings(Path(named) if named else None)
    place, _, port = os.environ.get("CONCORDAT_BIND", "127.0.0.1:8000").rpartition(":")
    reached = "127.0.0.1" if place in ("", "0.0.0.0", "[::]") else place.strip("[]")  # noqa: S104 - where to ask, not listen
    asked = http.client.HTTPConnection(reached, int(port), timeout=5)
    try:
        asked.request("GET", "/", headers={"Host": settings.hosts[0].lstrip("."), "X-Forwarded-Proto": "https"})
        return 0 if asked.getresponse().status < FAULT else 1
    except OSError as error:
        print(f"the service does not answer: {error}")
        return 1
    finally:
        asked.close()


if __name__ == "__main__":
    raise SystemExit(main())
