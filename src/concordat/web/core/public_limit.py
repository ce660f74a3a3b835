"""Limits what people without an account may do: takes a request, says whether its address did too much within the hour.

What is kept is a keyed hash of the address and the day, beside the audit trail, so that no address can be read from it.
"""

import hmac
from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from concordat.web.core.models import Seen

# A field that people do not see; whatever fills it in is a program.
TRAP = "website"
PERIOD = timedelta(hours=1)
MOST = {"act": 10, "follow": 10, "verify": 20}


def too_many(request: HttpRequest, what: str) -> bool:
    """Count one more of these by the request's address, and say whether that was too many."""
    about, name = _mark(request), f"public {what}"
    done = Seen.objects.filter(what=name, about=about, at__gt=timezone.now() - PERIOD).count()
    if done >= MOST[what]:
        return True
    Seen.objects.create(what=name, about=about)
    return False


def _mark(request: HttpRequest) -> str:
    """Return a mark of the address: the last proxy's word where the service stands behind one."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.SERVICE.behind_proxy:
        address = request.META.get("HTTP_X_FORWARDED_FOR", address).rpartition(",")[2].strip() or address
    told = f"{timezone.localdate()} {address}"
    return hmac.new(settings.SECRET_KEY.encode(), told.encode(), sha256).hexdigest()
