"""Public names of `watch`: what is achieved, for whom, and whether it changes."""

__all__: list[str] = []
