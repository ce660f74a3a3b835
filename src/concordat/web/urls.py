"""Addresses: those of the frame, then those of every page, found by its file."""

from concordat.web.core import urls as core
from concordat.web.core.by_first_word import by_first_word
from concordat.web.core.dispatch import addresses

urlpatterns = by_first_word([*core.urlpatterns, *addresses()])
handler400 = "concordat.web.core.middleware.errors.refused"
handler403 = "concordat.web.core.middleware.errors.forged"
handler404 = "concordat.web.core.middleware.errors.not_found"
handler500 = "concordat.web.core.middleware.errors.fault"
