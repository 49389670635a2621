"""What can go wrong between an address on the web and the bytes behind it, or in keeping them."""

from pathlib import Path
from typing import ClassVar

from claimdb.errors.base import InputError, shown


class FetchFailed(InputError):
    """An address gave nothing to read.

    ``lasting`` says that trying again later will not help, so that an entry of a
    feed need not be followed again and again.
    """

    lasting: bool = False


class AddressPrivate(FetchFailed):
    """A name leads to an address that is not of the public internet."""

    lasting = True

    def __init__(self, url: str, host: str, address: str) -> None:
        where = address if host == address else f"{host} is at {address}, which"
        super().__init__(
            f"{shown(url)} was not fetched: {where} is not of the public internet; say"
            " --allow-private if it is meant."
        )


class AddressUnfit(FetchFailed):
    """Something is not an address that can be fetched, whatever is behind it."""

    lasting = True

    def __init__(self, url: str, problem: str) -> None:
        super().__init__(
            f"{shown(url)} cannot be fetched ({problem}): give an address as https://host/path."
        )


class AnswerBroken(FetchFailed):
    """A server's answer cannot be understood, or ended too early."""

    def __init__(self, url: str, problem: str) -> None:
        super().__init__(
            f"{shown(url)} gave a broken answer ({problem}): try again later, or save the page in"
            " a browser and ingest the file."
        )


class AnswerLarge(FetchFailed):
    """An answer is larger than what is read."""

    lasting = True

    def __init__(self, url: str, limit: int) -> None:
        super().__init__(
            f"{shown(url)} is larger than the {limit:,} bytes that are read of one address:"
            " fetch what is needed of it by other means and ingest the file."
        )


class AnswerRefused(FetchFailed):
    """A server answered, and not with what was asked for."""

    _SAVE: ClassVar[str] = "save the page in a browser and ingest the file"
    _WAYS: ClassVar[dict[int, tuple[str, str]]] = {
        401: ("it wants a login", _SAVE),
        402: ("it wants payment", _SAVE),
        403: ("it refuses programs", _SAVE),
        404: ("there is no such page", "check the address"),
        410: ("the page was taken away", "look for it in a web archive"),
        429: ("it is asked too often", "try again later"),
        451: ("it may not be shown", "look for it in a web archive"),
    }
    _OF_THE_SERVER: ClassVar[int] = 500
    _TOO_OFTEN: ClassVar[int] = 429

    def __init__(self, url: str, status: int) -> None:
        self.status = status
        # A feed names a page that is gone for days: it is told once.
        self.lasting = status in self._WAYS and status != self._TOO_OFTEN
        otherwise = (
            ("the server has a problem", "try again later")
            if status >= self._OF_THE_SERVER
            else ("the server does not give it", "check the address, or try again later")
        )
        why, way = self._WAYS.get(status, otherwise)
        super().__init__(f"{shown(url)} was not given ({status}: {why}): {way}.")


class AnswerSlow(FetchFailed):
    """A server did not answer in time, or not to the end."""

    def __init__(self, url: str, seconds: float) -> None:
        super().__init__(
            f"{shown(url)} did not answer whole within {seconds:g} seconds: try again later, or"
            " give it longer with --timeout."
        )


class ComeLater(FetchFailed):
    """A server wants to be asked again later than anybody waits for."""

    def __init__(self, url: str, seconds: float) -> None:
        super().__init__(
            f"{shown(url)} is asked too often, says its server: try again in"
            f" {max(1, round(seconds / 60)):,} minute(s)."
        )


class HostUnreachable(FetchFailed):
    """Nobody answers at the address of a host, or not to be trusted."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(
            f"{shown(url)} cannot be reached ({shown(reason)}): check the address and your"
            " connection, and try again."
        )


class NameUnknown(FetchFailed):
    """The name of a host leads to no address."""

    def __init__(self, url: str, host: str) -> None:
        super().__init__(
            f"{shown(url)} cannot be fetched: no address is known of {shown(host)}; check how it"
            " is written, and your connection."
        )


class RedirectsEndless(FetchFailed):
    """An address leads to another, and that on, and never to a page."""

    lasting = True

    def __init__(self, url: str, count: int) -> None:
        super().__init__(
            f"{shown(url)} led on {count} times and never to a page: open it in a browser, and"
            " give the address that it ends at."
        )


class RobotsRefuse(FetchFailed):
    """A site asks programs not to read an address."""

    lasting = True

    def __init__(self, url: str, robots: str) -> None:
        super().__init__(
            f"{shown(url)} was not fetched: {shown(robots)} asks programs not to; save the page in"
            " a browser and ingest the file, or say --no-robots where you have leave to."
        )


class RobotsUnknown(FetchFailed):
    """A site's wishes cannot be asked, which counts as if it wished not to be read."""

    def __init__(self, url: str, robots: str, reason: str) -> None:
        super().__init__(
            f"{shown(url)} was not fetched: whether programs may cannot be asked, since"
            f" {shown(robots)} gives no answer ({shown(reason)}); try again later."
        )


class ArticlesMany(InputError):
    """Bytes that were one article are now read as none, or as several."""

    def __init__(self, name: str, count: int) -> None:
        what = f"{count} articles" if count else "no article"
        super().__init__(
            f"the bytes of {name} are now read as {what}: its text stays as it was read before."
        )


class RawDamaged(InputError):
    """Kept bytes are not those that were kept."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} is damaged ({reason}): remove it, and ingest the article again with"
            " --keep-raw."
        )


class RawUnwritable(InputError):
    """Bytes that are to be kept cannot be written."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"the bytes read cannot be kept in {folder} ({reason}): make room or name another"
            " folder, and ingest again; what is stored already is found to be the same."
        )
