"""Forgets a person: takes their account, gives how much of what was taken away; what they did stays, under a name that says nothing.

The log stays whole: of an event only the value and salt of personal fields go, and what is left still verifies.
"""

from collections.abc import Mapping

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from concordat.log import canonical
from concordat.web.core.log import logbook
from concordat.web.core.models import (
    Account,
    Draft,
    EventField,
    Follow,
    Job,
    KindState,
    LogEvent,
    MailLink,
    Presence,
    RecoveryCode,
    RoleHeld,
    Seen,
    Session,
    Token,
)
from concordat.web.records.current import REWRITTEN
from concordat.web.records.models import MODELS

# Fields of acts that say whom an event is about, and which record of theirs holds words about them.
ABOUT = ("person", "given holder")
WORDS = dict.fromkeys(("Declaration", "Interest", "BidderDeclaration"), ("f_holder", "f_description"))


def find_account(named: str) -> Account | None:
    """Return the account of a pseudonym or an e-mail address."""
    named = named.strip()
    return Account.objects.filter(Q(pseudonym=named) | Q(email=named.lower())).first()


def erase(account: Account, by: str = "operator") -> Mapping[str, int]:
    """Forget a person and return what went; a second time nothing is left to go."""
    with transaction.atomic():
        logbook.one_writer()
        account = Account.objects.get(pk=account.pk)
        held = RoleHeld.objects.filter(account=account)
        ran = held.filter(Q(ends=None) | Q(ends__gt=timezone.now()))
        places = list(held.values_list("system", "system__slug", "body").distinct())
        went = {
            "roles ended": ran.update(ends=timezone.now()),
            "sessions": Session.objects.filter(account=account).delete()[0],
            "keys for programs": Token.objects.filter(account=account).delete()[0],
            "drafts": Draft.objects.filter(account=account).delete()[0],
            "things followed": Follow.objects.filter(email=account.email).delete()[0],
            "tries to sign in": _forget_tries(account.email),
            "personal fields of the log": _erase_fields(account.pseudonym),
            "declared interests": _erase_words(account.pseudonym),
        }
        Presence.objects.filter(account=account).delete()
        MailLink.objects.filter(account=account).delete()
        RecoveryCode.objects.filter(account=account).delete()
        Job.objects.filter(account=account).update(account=None)
        if account.erased_at is None:
            _empty(account)
            for system, slug, body in places:
                _note(account, by, system, slug, body)
    return went


def _empty(account: Account) -> None:
    account.name, account.email = "Somebody who was erased", f"{account.pseudonym}@erased.invalid"
    account.second_factor = account.single_sign_on = ""
    account.is_active, account.erased_at, account.last_login = False, timezone.now(), None
    account.set_unusable_password()
    account.save()


def _forget_tries(email: str) -> int:
    return sum(kind.objects.filter(username=email).delete()[0] for kind in (AccessAttempt, AccessLog, AccessFailureLog))


def _erase_fields(pseudonym: str) -> int:
    """Take value and salt of the personal fields of events about a person, and of theirs that are about nobody else."""
    named = canonical(pseudonym)
    about = EventField.objects.filter(event=OuterRef("event"), name__in=ABOUT)
    whose = Q(Exists(about.filter(value=named))) | (Q(event__actor=pseudonym) & ~Exists(about))
    open_ones = EventField.objects.filter(personal=True, value__isnull=False)
    found = list(open_ones.filter(whose | _own_entries(pseudonym)).values_list("pk", flat=True))
    return EventField.objects.filter(pk__in=found).update(value=None, salt=None)


def _own_entries(pseudonym: str) -> Q:
    """Return what finds a person's entries of the register of interests wherever an event, by whomever, wrote them."""
    own = Q(pk__in=())
    entries = MODELS["Interest"].objects.filter(f_holder=pseudonym)
    for slug, code in entries.values_list("row_system__slug", "f_id"):
        names = [f"{how} Interest {canonical((code,))}" for how in ("add", "amend")]
        own |= Q(event__system=slug, name__in=names)
    return own


def _erase_words(pseudonym: str) -> int:
    count = 0
    for kind, (holder, words) in WORDS.items():
        rows = MODELS[kind].objects.filter(**{holder: pseudonym}).exclude(**{words: ""})
        systems = set(rows.values_list("row_system", flat=True))
        count += rows.update(**{words: ""})
        KindState.objects.filter(system__in=systems, kind=kind).update(revision=F("revision") + REWRITTEN)
    return count


def _note(account: Account, by: str, system: int, slug: str, body: str) -> LogEvent:
    """Note the erasure for each body; a pseudonym whose account is empty is nobody any more."""
    Seen.objects.create(pseudonym=by, system_id=system, body=body, what="people.erase", about=account.pseudonym)
    return logbook.append(
        actor=by,
        system=slug,
        for_body=body,
        act="people.erase",
        effective_on=timezone.localdate(),
        rulebook="",
        fields={"erased": account.pseudonym},
    )
