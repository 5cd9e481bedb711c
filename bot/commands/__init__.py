"""One module per command of `nazorgwijzer`; each has `add` (its arguments) and `run` (its work)."""
