"""The screen on which the ends of quoted words are moved, word by word.

Invariant: it returns offsets of the revision, in code points, or None where nothing moved.
"""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from claimdb.queries.review import Mark, Passage
from claimdb.review.drawing import passage_text
from claimdb.review.words import moved
from claimdb.text.spans import Span

Spans = tuple[tuple[int, int], ...]


class Move(ModalScreen[Spans | None]):
    """The contents of an attribution, one of which is moved at a time."""

    CSS = """
    Move { align: center middle; }
    #sheet { width: 95%; height: 90%; border: solid $primary; padding: 0 1; background: $surface; }
    #moving { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "end(1)", "end on"),
        Binding("left", "end(-1)", "end back"),
        Binding("shift+right,greater_than_sign", "start(1)", "start on"),
        Binding("shift+left,less_than_sign", "start(-1)", "start back"),
        Binding("tab", "next", "next part"),
        Binding("enter", "take", "take"),
        Binding("escape", "dismiss(None)", "back"),
    ]

    def __init__(self, passage: Passage) -> None:
        super().__init__()
        self._passage = passage
        self._others = tuple(one for one in passage.marks if one.role != "content")
        self._before = [one for one in passage.marks if one.role == "content"]
        self._contents = list(self._before)
        self._at = 0

    def compose(self) -> ComposeResult:
        """Show the text, and what the keys do."""
        with Vertical(id="sheet"):
            with VerticalScroll(id="moving", can_focus=False):
                yield Static(id="moved", markup=False)
            yield Static(
                "← → move the end, < > the start (or Shift with ← →), Tab the next part,"
                " Enter takes it, Esc goes back.",
                markup=False,
            )

    def on_mount(self) -> None:
        """Show where the words are now."""
        self._draw()

    def _draw(self) -> None:
        shown = replace(self._passage, marks=(*self._others, *self._contents))
        self.query_one("#moved", Static).update(passage_text(shown))

    def action_end(self, words: int) -> None:
        """Move the end of the words."""
        self._move(end=words)

    def action_start(self, words: int) -> None:
        """Move the start of the words."""
        self._move(start=words)

    def _move(self, *, start: int = 0, end: int = 0) -> None:
        one, first = self._contents[self._at], self._passage.start
        text = self._passage.text or ""
        span = moved(text, Span(one.start - first, one.end - first), start=start, end=end)
        words = text[span.start : span.end]
        self._contents[self._at] = Mark(span.start + first, span.end + first, one.role, words)
        self._draw()

    def action_next(self) -> None:
        """Go to the next part of the words."""
        self._at = (self._at + 1) % len(self._contents)

    def action_take(self) -> None:
        """Take the words as they are marked now."""
        changed = self._contents != self._before
        spans = tuple((one.start, one.end) for one in self._contents)
        self.dismiss(spans if changed else None)
