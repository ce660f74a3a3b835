"""How the service's processes are run: takes the settings file and the address to listen on, gives gunicorn its settings.

`CONCORDAT_BIND` is a port of this machine (127.0.0.1:8000 is usual) or a socket (unix:/run/concordat/service.sock).
"""

import os
from pathlib import Path

from concordat.store.service_settings import read_service_settings
from concordat.web.running.ending import worker_exit, worker_int  # noqa: F401 - gunicorn finds them by their names
from concordat.web.running.warming import post_worker_init  # noqa: F401 - gunicorn finds it by its name

_named = os.environ.get("CONCORDAT_SETTINGS")
_service = read_service_settings(Path(_named) if _named else None)

bind = os.environ.get("CONCORDAT_BIND", "127.0.0.1:8000")
workers = _service.workers
threads = 8
# A page takes well under a second; whatever takes longer runs in the background.
timeout = 60
graceful_timeout = 30
# Processes are renewed seldom, as a new one knows nothing yet, and not all at once.
max_requests, max_requests_jitter = 2_000_000, 200_000
# Signs of life are written to memory, so that the rest of the disk may be read-only.
worker_tmp_dir = "/dev/shm"  # noqa: S108 - gunicorn makes a file of its own there
# Requests that are too large to be honest end here.
limit_request_line, limit_request_fields, limit_request_field_size = 8_190, 100, 8_190
# Nobody steers the processes but the system that started them.
control_socket_disable = True
# The proxy keeps the log of requests; faults go to standard error.
accesslog, errorlog = None, "-"
