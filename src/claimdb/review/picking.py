"""Small screens over the review screen: a list to pick from, a line to type, the help.

Each is dismissed with what was chosen, or with None by Esc.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

#: What may be chosen: the value it stands for, and how it is shown.
Choice = tuple[str, str]
Suggest = Callable[[str], Sequence[Choice]]

_CSS: Final = """
.sheet { width: 90%; max-width: 100; height: auto; max-height: 90%; border: solid $primary;
  padding: 0 1; background: $surface; }
Pick, Find, Help { align: center middle; }
OptionList { height: auto; max-height: 16; border: none; }
"""


class Pick(ModalScreen[str | None]):
    """One of a short list, by its number or with the arrows."""

    CSS = _CSS
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", "back")]

    def __init__(self, question: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._question, self._choices = question, choices

    def compose(self) -> ComposeResult:
        """Show the question, then the list."""
        options = [Option(told, id=value) for value, told in self._choices]
        with Vertical(classes="sheet"):
            yield Static(self._question, markup=False)
            yield OptionList(*options, markup=False)
            yield Static("Enter takes it, Esc goes back.", markup=False)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)


class Find(ModalScreen[str | None]):
    """Something that is found by typing: suggestions follow the words."""

    CSS = _CSS
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "back"),
        ("down", "into_list", "list"),
    ]

    def __init__(self, question: str, suggest: Suggest, begin: str = "") -> None:
        super().__init__()
        self._question, self._suggest, self._begin = question, suggest, begin

    def compose(self) -> ComposeResult:
        """Show the question, the line, and what fits it."""
        with Vertical(classes="sheet"):
            yield Static(self._question, markup=False)
            yield Input(value=self._begin)
            yield OptionList(markup=False)
            yield Static("Enter takes the first, ↓ goes to the list, Esc goes back.", markup=False)

    def on_mount(self) -> None:
        """Begin in the line."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        found = self._suggest(event.value) if event.value.strip() else ()
        options.add_options([Option(told, id=value) for value, told in found])

    @on(Input.Submitted)
    def _entered(self) -> None:
        options = self.query_one(OptionList)
        if options.option_count:
            self.dismiss(options.get_option_at_index(0).id)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def action_into_list(self) -> None:
        """Go from the line to what fits it."""
        self.query_one(OptionList).focus()


class Help(ModalScreen[None]):
    """What every key does."""

    CSS = _CSS
    BINDINGS: ClassVar[list[BindingType]] = [("escape,question_mark,q", "dismiss", "back")]

    def __init__(self, told: str) -> None:
        super().__init__()
        self._told = told

    def compose(self) -> ComposeResult:
        """Show the keys."""
        with VerticalScroll(classes="sheet"):
            yield Static(self._told, markup=False)
