"""The demonstration: loads the examples into an empty database and makes a sign-in for each role. Never for real work."""

from django.conf import settings

from concordat.kernel.roles import ROLES
from concordat.store.examples import examples
from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.records.loading import load

PASSWORD = "demonstration-only"  # noqa: S105 - printed on the screen, for invented data alone
# Who holds what in the demonstration: a sign-in for each role, and the bodies of each example it is for.
EAST_KENT, REST_OF_KENT = ("09C", "09E", "10A", "10E"), ("09J", "09W", "10D", "99J")
BODIES = {
    "norfolk-and-waveney-2017": {
        "board secretary": ("06V", "06W", "06Y", "07J", "06M", "norfolk-and-waveney"),
        "board member": ("06M",),
        "contract manager": ("06V", "06W", "06Y", "07J", "06M"),
        "finance officer": ("06W", "RM1"),
        "analyst": ("06W",),
        "scrutiny officer": ("norfolk-scrutiny",),
        "auditor": ("06W",),
        "administrator": ("06W", "06M"),
    },
    "kent-and-medway-2018": {
        "board secretary": (*EAST_KENT, *REST_OF_KENT, "joint-committee"),
        "board member": ("10A",),
        "contract manager": EAST_KENT,
        "finance officer": ("99J", "RVV"),
        "analyst": ("99J",),
        "scrutiny officer": ("medway-scrutiny",),
        "auditor": ("99J",),
        "administrator": ("99J", "10A"),
    },
    "northumberland-2017": {
        "board secretary": ("00L", "urgent-care-board"),
        "board member": ("00L",),
        "contract manager": ("00L", "RTF"),
        "finance officer": ("00L", "RTF"),
        "analyst": ("00L",),
        "scrutiny officer": ("northumberland-scrutiny",),
        "auditor": ("00L",),
        "administrator": ("00L",),
    },
    "reorganisation-2026": {
        "board secretary": ("QMM", "QJG", "QH8"),
        "board member": ("QH8",),
        "contract manager": ("QMM", "QJG"),
        "finance officer": ("QMM", "QJG", "RDE"),
        "analyst": ("QJG",),
        "scrutiny officer": ("norfolk-scrutiny", "suffolk-scrutiny"),
        "auditor": ("QMM",),
        "administrator": ("QMM", "QJG", "QH8"),
    },
}


def prepare() -> None:
    """Load every example that is not there yet, and make the sign-ins."""
    for folder in examples():
        if not ServedSystem.objects.filter(slug=folder.name).exists():
            load(folder, folder.name)
    for role in ROLES:
        _sign_in(role)


def tell(address: str) -> None:
    """Print where it is and how to sign in."""
    print(f"Concordat is at {address}")
    print("Anybody can read it. To work in it, sign in with one of these; the password of all is " + PASSWORD)
    for role in ROLES:
        print(f"  {email_of(role):36} {ROLES[role]}")
    print(f"The data is in {settings.DATA_FOLDER}. Press Ctrl and C to stop.")


def email_of(role: str) -> str:
    """Return the demonstration address of a role."""
    return f"{role.replace(' ', '.')}@example.org"


def _sign_in(role: str) -> None:
    if Account.objects.filter(email=email_of(role)).update(demonstration=True):
        return
    account = Account.objects.create_user(email_of(role), f"Demonstration {role}", PASSWORD)
    Account.objects.filter(pk=account.pk).update(demonstration=True)
    for row in ServedSystem.objects.all():
        for body in BODIES.get(row.slug, {}).get(role, ()):
            RoleHeld.objects.create(account=account, system=row, body=body, role=role)
