"""The number layer: every number phrase of a text, with what its words commit to and what it is a number of.

Nothing here knows a language's words; they are in ``extract/packs/<language>/numbers.toml``.
"""

from extract.quantity.reader import qualified, read

__all__ = ["qualified", "read"]
