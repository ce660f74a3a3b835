"""The second factor: takes a person and a code of their authenticator or a recovery code, says once whether it is theirs."""

import hmac
import secrets
import time
from datetime import timedelta

import pyotp
import segno
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from concordat.web.core.models import Account, RecoveryCode
from concordat.web.core.people.sealed import seal, unseal
from concordat.web.core.tokens import digest_of

STEP_SECONDS = 30
# One step before and after, for clocks that differ.
STEPS_APART = (0, -1, 1)
TRIES = 5
BARRED_FOR = timedelta(minutes=15)
RECOVERY_CODES = 10
# 118 random bits, in letters and digits that are not mistaken for each other: from 112 on a plain hash keeps them safe.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
LETTERS_IN_A_CODE = 24


def new_secret() -> str:
    """Return a fresh secret for an authenticator: 160 bits."""
    return pyotp.random_base32()


def authenticator_address(account: Account, secret: str) -> str:
    """Return the address that an authenticator reads from the picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=account.email, issuer_name=settings.SERVICE.name)


def picture(address: str) -> str:
    """Return the picture of an address as an SVG element, made here, so that no other host learns the secret."""
    return segno.make(address, error="m").svg_inline(
        scale=5, border=4, light="#fff", title="Picture for an authenticator"
    )


def right_code(secret: str, code: str, at: float | None = None) -> int:
    """Return the step of a code that this secret gives now, or just before or after; 0 where it gives no such code."""
    code = "".join(code.split())
    if not (code.isascii() and code.isdigit()):
        return 0
    now = int(time.time() if at is None else at) // STEP_SECONDS
    totp = pyotp.TOTP(secret)
    for apart in STEPS_APART:
        if hmac.compare_digest(totp.generate_otp(now + apart), code):
            return now + apart
    return 0


def keep(account: Account, secret: str, step: int) -> tuple[str, ...]:
    """Make this the second factor of a person, and return new recovery codes; those of before are gone."""
    with transaction.atomic():
        Account.objects.filter(pk=account.pk).update(
            second_factor=seal(secret),
            second_factor_last=step,
            second_factor_failed=0,
            second_factor_barred_until=None,
        )
        account.refresh_from_db()
        return new_recovery_codes(account)


def new_recovery_codes(account: Account) -> tuple[str, ...]:
    """Return codes that each stand in for the second factor once; only their hashes are kept."""
    codes = tuple("".join(secrets.choice(LETTERS) for _ in range(LETTERS_IN_A_CODE)) for _ in range(RECOVERY_CODES))
    with transaction.atomic():
        RecoveryCode.objects.filter(account=account).delete()
        RecoveryCode.objects.bulk_create(RecoveryCode(account=account, digest=_digest(account, code)) for code in codes)
    return tuple("-".join(code[at : at + 4] for at in range(0, len(code), 4)) for code in codes)


def barred(account: Account) -> bool:
    """Say whether there were too many wrong codes lately."""
    until = Account.objects.values_list("second_factor_barred_until", flat=True).get(pk=account.pk)
    return until is not None and until > timezone.now()


def accept(account: Account, code: str) -> bool:
    """Say whether a code is the person's, and use it up: neither an authenticator's nor a recovery code counts twice."""
    if barred(account):
        return False
    if _use_authenticator(account, code) or _use_recovery_code(account, code):
        Account.objects.filter(pk=account.pk).update(second_factor_failed=0, second_factor_barred_until=None)
        return True
    Account.objects.filter(pk=account.pk).update(second_factor_failed=F("second_factor_failed") + 1)
    Account.objects.filter(pk=account.pk, second_factor_failed__gte=TRIES).update(
        second_factor_failed=0, second_factor_barred_until=timezone.now() + BARRED_FOR
    )
    return False


def _use_authenticator(account: Account, code: str) -> bool:
    secret = unseal(account.second_factor)
    step = right_code(secret, code) if secret else 0
    if not step:
        return False
    # Of two requests with the same code one finds the step already used.
    later = Account.objects.filter(pk=account.pk, second_factor_last__lt=step)
    return later.update(second_factor_last=step) == 1


def _use_recovery_code(account: Account, code: str) -> bool:
    code = "".join(letter for letter in code.lower() if letter in LETTERS)
    if len(code) != LETTERS_IN_A_CODE:
        return False
    unused = RecoveryCode.objects.filter(account=account, digest=_digest(account, code), used_at=None)
    return unused.update(used_at=timezone.now()) == 1


def _digest(account: Account, code: str) -> str:
    return digest_of(f"{account.pk} {code}")
