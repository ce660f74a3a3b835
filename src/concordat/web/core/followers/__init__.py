"""Those who follow something: what they follow, what they are told, the letters that tell it, and the feeds they may read instead."""
