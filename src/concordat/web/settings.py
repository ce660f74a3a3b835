"""Django's settings, made from the one settings file of the service (deploy/concordat.toml explains it) or its defaults.

`CONCORDAT_SETTINGS` names the file; without it the embedded service runs on SQLite in `concordat-data`.
"""

import importlib.util
import os
from pathlib import Path

from csp.constants import NONE, SELF

from concordat.kernel.registry import names_in
from concordat.store.service_settings import read_service_settings
from concordat.web.keeping import database_settings, secret_key

SERVICE = read_service_settings(Path(os.environ["CONCORDAT_SETTINGS"]) if "CONCORDAT_SETTINGS" in os.environ else None)
DATA_FOLDER = Path(os.environ.get("CONCORDAT_DATA", SERVICE.data_folder)).absolute()
HERE = Path(__file__).resolve().parent
ROOMS = tuple(name for name in names_in("concordat.web.rooms"))

SECRET_KEY = secret_key(SERVICE, DATA_FOLDER)
DEBUG = False
# Without a settings file the service answers this machine alone and shows invented data.
DEMONSTRATION = SERVICE.demo or SERVICE.file is None
ALLOWED_HOSTS = list(SERVICE.hosts)
# A service without a public address is found where it listens.
LISTENS_AT = os.environ.get("CONCORDAT_LISTENS_AT", "http://localhost")
DATABASES = {"default": database_settings(SERVICE, DATA_FOLDER)}
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "axes",
    "concordat.web.core",
    "concordat.web.records",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "concordat.web.core.middleware.account.SignedIn",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "concordat.web.urls"
WSGI_APPLICATION = "concordat.web.wsgi.application"
AUTH_USER_MODEL = "core.Account"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# The name under which Django tells of a failure, so that what is counted is what is looked for.
AXES_USERNAME_FORM_FIELD = "username"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "concordat.web.core.middleware.errors.locked_out"
AXES_CLIENT_IP_CALLABLE = "concordat.web.core.middleware.errors.client_address"
AXES_VERBOSE = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [
            HERE / "core" / "templates",
            HERE.parent / "publish" / "templates" / "shared",
            *(HERE / "rooms" / room / "templates" for room in ROOMS),
            Path(importlib.util.find_spec("nhsuk_frontend_jinja").submodule_search_locations[0]) / "templates",
        ],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "concordat.web.core.templating.environment"},
    }
]
STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

SESSION_ENGINE = "concordat.web.core.people.session_store"
SESSION_COOKIE_AGE = SERVICE.session_hours * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SERVICE.public_address.startswith("https://")
SESSION_COOKIE_NAME = "__Host-session" if SESSION_COOKIE_SECURE else "session"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "concordat.web.core.middleware.errors.forged"
CSRF_TRUSTED_ORIGINS = [SERVICE.public_address] if SERVICE.public_address else []
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if SERVICE.public_address.startswith("https://"):
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
if SERVICE.behind_proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY = {
    name: [] for name in ("camera", "microphone", "geolocation", "payment", "usb", "display-capture", "fullscreen")
}
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if SERVICE.mail.host else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = DATA_FOLDER / "mail"
EMAIL_HOST, EMAIL_PORT = SERVICE.mail.host, SERVICE.mail.port
EMAIL_HOST_USER = SERVICE.mail.user
EMAIL_HOST_PASSWORD = SERVICE.mail.password_file.read_text().strip() if SERVICE.mail.password_file else ""
EMAIL_USE_TLS, EMAIL_USE_SSL = SERVICE.mail.tls == "starttls", SERVICE.mail.tls == "tls"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVICE.mail.sender or "concordat@localhost"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"axes": {"level": "ERROR"}, "django.request": {"level": "ERROR"}},
}
