"""Argon2 as the service uses it, with the least work: a test that signs somebody in is not about the time of a guess."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class CheapArgon2(Argon2PasswordHasher):
    """The same method with its smallest cost."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
