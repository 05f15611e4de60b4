"""The pages. Each shows what pure functions computed, and hands clicks to ``state``."""
