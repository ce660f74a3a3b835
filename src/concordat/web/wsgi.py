"""The service as a WSGI application, for gunicorn and the like."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "concordat.web.settings")
_behind = get_wsgi_application()

# Django must be set up before anything that reads its settings is imported.
from concordat.web.core.front import Front  # noqa: E402

application = Front(_behind)
