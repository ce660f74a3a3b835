"""Public names of `buy`: which law a purchase stands under, what may change, what is published when, and the record of an evaluation."""

__all__: list[str] = []
