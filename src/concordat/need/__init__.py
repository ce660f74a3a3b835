"""Public names of `need`: what people will need, and how sure we are."""

__all__: list[str] = []
