"""The errors a user can meet: each is one clear sentence that says what is wrong, where, and what to do."""


class ConflictNumbersError(Exception):
    """The base of every error that this package raises on purpose; its text is one sentence for the user."""


class InputError(ConflictNumbersError):
    """A file, line or document that cannot be read; the documents beside it still can."""


class LanguageError(ConflictNumbersError):
    """A language that has no pack, or that could not be detected."""


class ConventionError(ConflictNumbersError):
    """A convention for vague counts that is not known."""


class FigurePackError(LanguageError):
    """A language whose numbers can be read, and whose figures cannot: its pack has no figures.toml yet."""


class PackError(ConflictNumbersError):
    """A language pack that cannot be used; for whoever writes packs."""
