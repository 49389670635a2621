"""The page that stands where another cannot: what is wrong, and where to go from there."""

from dataclasses import dataclass

from claimdb.pages.env import render
from claimdb.pages.site import Site


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may have been meant: its name, what it is, where it is, its identifier."""

    name: str
    description: str
    address: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in one sentence; ``pages`` is false where no page of ours can be shown."""

    status: int
    heading: str
    sentence: str
    choices: tuple[Choice, ...] = ()
    pages: bool = True


def problem_page(problem: Problem, site: Site) -> str:
    """Return the page that says what is wrong."""
    return render("problem.html", site=site, section="", title=problem.heading, problem=problem)
