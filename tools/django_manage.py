"""Runs a Django command for developers, such as `python tools/django_manage.py makemigrations`."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "concordat.web.settings")

from django.core.management import execute_from_command_line

execute_from_command_line(sys.argv)
