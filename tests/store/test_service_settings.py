"""The settings of the service: the documented file holds every setting with its default, and every fault is found at once."""

import re
import tomllib
from dataclasses import MISSING, fields, replace
from pathlib import Path

import pytest

from concordat.kernel.finding import Refused
from concordat.store.service_settings import Mail, OpenIdProvider, ServiceSettings, read_service_settings

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTED = ROOT / "deploy" / "concordat.toml"


def written(folder: Path, text: str) -> Path:
    path = folder / "concordat.toml"
    path.write_text(text, "utf-8")
    return path


def findings(folder: Path, text: str) -> list[tuple[str, str, int]]:
    with pytest.raises(Refused) as refused:
        read_service_settings(written(folder, text))
    for finding in refused.value.findings:
        assert all((finding.what, finding.why, finding.next))
    return [(finding.kind, finding.where.field, finding.where.line) for finding in refused.value.findings]


def test_without_a_file_the_service_is_embedded_and_answers_this_machine_alone() -> None:
    settings = read_service_settings(None)
    assert settings == ServiceSettings()
    assert settings.embedded
    assert set(settings.hosts) == {"localhost", "127.0.0.1", "[::1]"}
    assert not settings.demo


def test_the_documented_file_as_it_ships_is_every_default() -> None:
    settings = read_service_settings(DOCUMENTED)
    assert replace(settings, file=None) == ServiceSettings()


def test_the_documented_file_has_every_setting_with_its_default() -> None:
    uncommented = re.sub(r"(?m)^#(?=\[|[a-z_]+ = )", "", DOCUMENTED.read_text("utf-8"))
    content = tomllib.loads(uncommented)
    shapes = {None: ServiceSettings, "mail": Mail, "openid": OpenIdProvider}
    for name, shape in shapes.items():
        table = content if name is None else content[name]
        table = table[0] if isinstance(table, list) else table
        settings = [field for field in fields(shape) if "set_by" not in field.metadata]  # type: ignore[arg-type]
        assert list(table) == [field.name for field in settings]
        for field in settings:
            # What has no default, or none but “no file”, stands there as an example.
            if field.default not in (MISSING, None) and field.name not in shapes:
                shown = table[field.name]
                expected = str(field.default) if isinstance(field.default, Path) else field.default
                assert (tuple(shown) if isinstance(shown, list) else shown) == expected, field.name


def test_a_whole_file_is_read_with_paths_taken_from_its_folder(tmp_path: Path) -> None:
    for name in ("secret_key", "signing_key.pem", "mail", "openid.pem", "database"):
        (tmp_path / name).write_text("x", "utf-8")
    settings = read_service_settings(
        written(
            tmp_path,
            f"""
            name = "Norfolk"
            public_address = "https://concordat.example.org"
            hosts = ["concordat.example.org"]
            behind_proxy = true
            database = "postgresql://concordat@db:5432/concordat?passfile={tmp_path}/database"
            data_folder = "data"
            secret_key_file = "secret_key"
            signing_key_file = "signing_key.pem"
            workers = 4
            [mail]
            host = "mail.example.org"
            user = "concordat"
            password_file = "mail"
            sender = "noreply@example.org"
            [[openid]]
            id = "nhs-cis2"
            title = "NHS Care Identity"
            issuer = "https://identity.example.org"
            client_id = "concordat"
            key_file = "openid.pem"
            acr = "AAL2_OR_AAL3_ANY"
            """,
        )
    )
    assert settings.data_folder == tmp_path / "data"
    assert settings.file == tmp_path / "concordat.toml"
    assert not settings.embedded
    assert settings.mail.password_file == tmp_path / "mail"
    (provider,) = settings.openid
    assert (provider.auth, provider.acr) == ("private_key_jwt", "AAL2_OR_AAL3_ANY")
    assert provider.scopes == ("openid", "profile", "email")


def test_every_wrong_type_and_unknown_name_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    found = findings(
        tmp_path,
        'nmae = "x"\nworkers = "2"\ndemo = 1\nhosts = "one"\n[mail]\nport = true\ntls = "ssl"\nhots = ""\n'
        "[[openid]]\nid = 1\n[[openid]]\nscopes = [1]\n",
    )
    assert ("unknown-setting", "nmae", 1) in found
    assert ("bad-setting", "workers", 2) in found
    assert ("bad-setting", "demo", 3) in found
    assert ("bad-setting", "hosts", 4) in found
    assert ("bad-setting", "mail.port", 6) in found
    assert ("bad-setting", "mail.tls", 7) in found
    assert ("unknown-setting", "mail.hots", 8) in found
    assert ("bad-setting", "openid.id", 10) in found
    assert ("bad-setting", "openid.scopes", 12) in found
    assert ("missing-setting", "openid.issuer", 9) in found
    assert ("missing-setting", "openid.issuer", 11) in found


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('hosts = ["*", "x.example"]\npublic_address = "https://x.example"', "hosts"),
        ('hosts = ["concordat.example.org"]', "public_address"),
        ("behind_proxy = true", "public_address"),
        ('public_address = "http://concordat.example.org"\nhosts = ["concordat.example.org"]', "public_address"),
        ('public_address = "https://concordat.example.org/app"\nhosts = ["concordat.example.org"]', "public_address"),
        ('name = ""', "name"),
        ("hosts = []", "hosts"),
        ('public_address = "https://concordat.example.org/"\nhosts = ["concordat.example.org"]', "public_address"),
        ('public_address = "https://concordat.example.org"', "hosts"),
        ('public_address = "https://c.example.org"\nhosts = ["c.example.org"]\ndemo = true', "demo"),
        ('database = "mysql://x"', "database"),
        ('database = "postgresql://u:pass@db/x"', "database"),
        ('database = "postgresql://db/x?passfile=/nowhere/at/all"', "database"),
        ('database = "postgresql://db/x?nonsense=1"', "database"),
        ("workers = 0", "workers"),
        ("session_hours = 0", "session_hours"),
        ("retention_days = -1", "retention_days"),
        ('secret_key_file = "absent"', "secret_key_file"),
        ('signing_key_file = "empty"', "signing_key_file"),
        ("[mail]\nport = 70000", "mail.port"),
        ('[mail]\nhost = "mail"', "mail.sender"),
        ('[mail]\nuser = "someone"', "mail.user"),
        ('[mail]\nuser = "u"\npassword_file = "full"\ntls = "none"', "mail.tls"),
    ],
)
def test_settings_that_cannot_work_or_are_not_safe_are_refused(tmp_path: Path, text: str, field: str) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "full").write_text("x", "utf-8")
    found = findings(tmp_path, text)
    assert [name for _, name, _ in found] == [field]
    assert found[0][2] > 0 or f"{field} =" not in text


def test_faults_of_single_sign_on_name_the_provider_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_text("x", "utf-8")
    good = (
        '[[openid]]\nid = "one"\ntitle = "One"\nissuer = "https://one.example"\nclient_id = "c"\nkey_file = "key.pem"\n'
    )
    bad = '[[openid]]\nid = "one"\ntitle = "T"\nissuer = "http://two.example"\nclient_id = "c"\nscopes = ["email"]\n'
    secret = 'auth = "client_secret_basic"\n'
    assert findings(tmp_path, good + bad + secret) == [
        ("bad-setting", "openid.issuer", 10),
        ("bad-setting", "openid.scopes", 12),
        ("bad-setting", "openid.secret_file", 7),
        ("bad-setting", "openid.id", 8),
    ]


def test_a_missing_or_broken_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_service_settings(tmp_path / "absent.toml")
    assert refused.value.findings[0].kind == "missing-file"
    assert findings(tmp_path, "name = Concordat")[0][0] == "bad-toml"
    (tmp_path / "concordat.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(Refused) as refused:
        read_service_settings(tmp_path / "concordat.toml")
    assert refused.value.findings[0].kind == "wrong-encoding"


def test_a_table_where_one_value_is_meant_is_told(tmp_path: Path) -> None:
    assert findings(tmp_path, "mail = 1") == [("bad-setting", "mail", 1)]
    assert findings(tmp_path, "openid = 1") == [("bad-setting", "openid", 1)]
    assert findings(tmp_path, "[mail]\n[name]\nx = 1")[0][1] == "name"
