"""The review screen in Textual: a passage in its text, the facts beside it, one key a decision.

It only shows and asks; ``session`` does. Invariant: whatever goes wrong is one sentence on
the line at the bottom, and the row stays where it was.
"""

from collections.abc import Callable
from typing import ClassVar, Final

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from claimdb.errors import ClaimdbError
from claimdb.model.vocab import DenialKind, DenialScope, Judgement, Stance
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_evidence import Saying
from claimdb.pipeline.reviewing import Verdict
from claimdb.queries.review import told_left
from claimdb.queries.run import Filters
from claimdb.review import suggesting
from claimdb.review.drawing import LEGEND, QUESTIONS, facts, passage_text, sides_text
from claimdb.review.moving import Move
from claimdb.review.picking import Find, Help, Pick
from claimdb.review.session import Session, Shown

#: In a narrower window the facts stand below the passage.
_WIDE: Final = 100
_KEYS: Final = "a accept r reject s stance w words p speaker c claim k skip u undo q quit ? help"
_HELP: Final = """\
a  accept: it is as the program says
r  reject: it is not; the row counts no more
s  correct the stance, of a denial also its kind and extent
w  correct the words, by moving their ends word by word
p  correct who speaks: another source, found by its name
c  another claim, found by its words, or a new one
m  the same: the two are one; of an attribution: who speaks is also …
n  not the same: the two are two; of an attribution: part who speaks
   from the source that it is shown as
k  skip: it comes again at the end, and the next time
u  undo the last thing done, by another row; again for the one before
q  quit; everything is kept

Each decision is written at once. Programs learn from it: see
claimdb review --precision.

Esc closes this."""
_NOT_HERE: Final = "That key is for attributions; here: a the same, r not, k skip."
_EMPTY: Final = "Nothing is left to decide. u undoes the last thing done, q quits."


class ReviewApp(App[int]):
    """One sitting; it returns how many rows were decided on."""

    TITLE = "claimdb review"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #head { height: 1; background: $primary; color: $text; text-style: bold; }
    #keys { height: auto; }
    #line { height: 1; text-style: bold; }
    #body { height: 1fr; }
    #text { width: 2fr; padding: 0 1; border: round $primary; }
    #facts { width: 1fr; padding: 0 1; border: round $primary; }
    Screen.narrow #body { layout: vertical; }
    Screen.narrow #text { width: 100%; height: 3fr; }
    Screen.narrow #facts { width: 100%; height: 2fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "verdict('accept')", "accept"),
        Binding("r", "verdict('reject')", "reject"),
        Binding("s", "stance", "stance"),
        Binding("w", "words", "words"),
        Binding("p", "speaker", "speaker"),
        Binding("c", "claim", "claim"),
        Binding("m", "same", "the same"),
        Binding("n", "not_same", "not the same"),
        Binding("k", "skip", "skip"),
        Binding("u", "undo", "undo"),
        Binding("q", "quit_sitting", "quit"),
        Binding("question_mark", "help", "help"),
    ]

    def __init__(self, desk: Desk, filters: Filters | None = None) -> None:
        """Sit down at a database."""
        super().__init__()
        self.session = Session(desk, filters or {})

    def compose(self) -> ComposeResult:
        """Lay out head, passage, facts, the line at the bottom and the keys."""
        yield Static(id="head", markup=False)
        with Horizontal(id="body"):
            with VerticalScroll(id="text"):
                yield Static(id="words", markup=False)
            with VerticalScroll(id="facts", can_focus=False):
                yield Static(id="told", markup=False)
        yield Static(id="line", markup=False)
        yield Static(_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Show the first row."""
        self.query_one("#text").focus()
        self._arrange()
        self.attempt(lambda: None)

    def on_resize(self) -> None:
        """Put the facts beside the passage where there is room."""
        self._arrange()

    def _arrange(self) -> None:
        self.screen_stack[0].set_class(self.size.width < _WIDE, "narrow")

    def attempt(self, do: Callable[[], str | None]) -> None:
        """Do something and show what is next; tell what was done, or why it was not."""
        try:
            told = do()
            self.draw()
        except ClaimdbError as error:
            told = " ".join(str(error).split())
        self.tell(told or "")

    def tell(self, words: str) -> None:
        """Write a sentence on the line at the bottom."""
        self.screen_stack[0].query_one("#line", Static).update(words)

    def draw(self) -> None:
        """Show the row to decide on."""
        shown, screen = self.session.current(), self.screen_stack[0]
        told = Text(_EMPTY) if shown is None else self.words_of(shown)
        screen.query_one("#words", Static).update(told)
        beside = Text() if shown is None else facts(shown.row)
        screen.query_one("#told", Static).update(beside)
        screen.query_one("#head", Static).update(self._head(shown))
        area = screen.query_one("#text", VerticalScroll)
        area.border_subtitle = LEGEND if shown is not None and shown.passage else ""
        self._to_the_words(shown)

    def words_of(self, shown: Shown) -> Text:
        """Return the passage, or the two that are compared."""
        if shown.passage is None:
            return sides_text(shown.row, shown.sides)
        return passage_text(shown.passage)

    def _head(self, shown: Shown | None) -> str:
        done = f"{self.session.decided:,} decided"
        if self.session.skipped:
            done += f", {self.session.skipped:,} skipped"
        done += f", {told_left(self.session.left)} left"
        if shown is None:
            return f"claimdb review · {done}"
        return f"{QUESTIONS[shown.kind]}  {done} · {shown.id}"

    def _to_the_words(self, shown: Shown | None) -> None:
        """Scroll so that the first marked words are in sight."""
        area = self.screen_stack[0].query_one("#text", VerticalScroll)
        if shown is None or shown.passage is None or shown.passage.text is None:
            area.scroll_home(animate=False)
            return
        first = min(mark.start for mark in shown.passage.marks) - shown.passage.start
        width = max(area.size.width - 4, 20)
        lines = sum(1 + len(line) // width for line in shown.passage.text[:first].split("\n"))
        area.scroll_to(y=max(0, lines - 3), animate=False)

    def action_verdict(self, verdict: str) -> None:
        """Accept or reject."""
        if self.session.current() is not None:
            self.attempt(lambda: self.session.decide(Verdict(verdict)))

    def action_skip(self) -> None:
        """Go on."""
        self.attempt(self.session.skip)

    def action_undo(self) -> None:
        """Take the last thing back."""

        def take_back() -> str:
            undone = self.session.undo()
            return f"taken back: {undone}" if undone else "There is nothing to undo."

        self.attempt(take_back)

    def action_quit_sitting(self) -> None:
        """Leave."""
        self.exit(self.session.decided)

    def action_help(self) -> None:
        """Tell what the keys do."""
        self.push_screen(Help(_HELP))

    def attribution(self) -> Shown | None:
        """Return the attribution shown; say so where something else is."""
        shown = self.session.current()
        if shown is not None and shown.kind != "attribution":
            self.tell(_NOT_HERE)
            return None
        return shown

    def action_stance(self) -> None:
        """Correct the stance."""
        if self.attribution():
            self.push_screen(
                Pick("What do they do with the claim?", suggesting.stances()), self._stance
            )

    def _stance(self, chosen: str | None) -> None:
        if chosen is None:
            return
        stance, *denial = chosen.split()
        kind, scope = denial or (None, None)
        saying = Saying(
            stance=Stance(stance),
            kind=DenialKind(kind) if kind else None,
            scope=DenialScope(scope) if scope else None,
        )
        self.attempt(lambda: self.session.correct(saying))

    def action_words(self) -> None:
        """Correct which words are meant."""
        shown = self.attribution()
        if shown and shown.passage and shown.passage.text is not None:
            self.push_screen(Move(shown.passage), self._words)
        elif shown:
            self.tell("The text of the article is not kept: its words cannot be moved.")

    def _words(self, spans: tuple[tuple[int, int], ...] | None) -> None:
        if spans:
            self.attempt(lambda: self.session.correct(Saying(spans=spans)))

    def action_speaker(self) -> None:
        """Correct who speaks."""
        if self.attribution():
            self.push_screen(Find("Who says it?", self._sources), self._speaker)

    def _sources(self, typed: str) -> suggesting.Choices:
        return suggesting.sources(self.session.desk.url, typed)

    def _speaker(self, source: str | None) -> None:
        if source:
            self.attempt(lambda: self.session.correct(Saying(source=source)))

    def action_claim(self) -> None:
        """Put it on another claim."""
        if self.attribution():
            self.push_screen(Find("On which claim is it?", self._claims), self._claim)

    def _claims(self, typed: str) -> suggesting.Choices:
        return suggesting.claims(self.session.desk.url, typed)

    def _claim(self, claim: str | None) -> None:
        if claim is None:
            return
        new = claim.startswith(suggesting.NEW)
        words = claim.removeprefix(suggesting.NEW)
        saying = Saying(new_claim=words) if new else Saying(claim=words)
        self.attempt(lambda: self.session.correct(saying))

    def action_same(self) -> None:
        """Say that two are one."""
        shown = self.session.current()
        if shown is None:
            return
        if shown.kind in {"source", "claim"}:
            self.action_verdict("accept")
        elif shown.kind == "attribution":
            self.push_screen(Find("Who else is the one who speaks?", self._sources), self._merge)
        else:
            self.tell("There is nothing to merge here: a accepts, r rejects.")

    def _merge(self, source: str | None) -> None:
        if source:
            self.attempt(lambda: self.session.judge_speaker(source, Judgement.SAME))

    def action_not_same(self) -> None:
        """Say that two are not one."""
        shown = self.session.current()
        if shown is None:
            return
        words = shown.passage
        if shown.kind in {"source", "claim"}:
            self.action_verdict("reject")
        elif words is None:
            self.tell("There is nothing to split here: a accepts, r rejects.")
        elif words.recorded_id == words.standing_id:
            self.tell("Who speaks is shown as nobody else; there is nothing to split.")
        else:
            other = words.standing_id
            self.attempt(lambda: self.session.judge_speaker(other, Judgement.NOT_SAME))


def review(desk: Desk, filters: Filters | None = None) -> int:
    """Open the screen; return how many rows were decided on."""
    return ReviewApp(desk, filters).run() or 0
