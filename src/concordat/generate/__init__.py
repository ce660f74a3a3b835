"""Makes systems of any size from a seed, within published totals; all that it makes says that it was generated."""

from concordat.generate.cast import Totals
from concordat.generate.margins import fit, share_whole
from concordat.generate.spells import SpellsFile, spells
from concordat.generate.system import generate

__all__ = ["SpellsFile", "Totals", "fit", "generate", "share_whole", "spells"]
