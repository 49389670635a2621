'''The command line: parse, call one function, print. Nothing imports it.

How a command is written. The command ``claimdb NAME`` is the module
``claimdb/cli/NAME.py`` (``-`` becomes ``_``), and its line in ``_commands.py``
puts it into ``claimdb --help``. ``sql.py`` is the one to copy::

    """Run one SQL query and print its rows."""       <- the line of _commands.py

    app = CommandApp()

    @app.command()
    def sql(ctx: typer.Context, query: ..., db: DbOption = None, ...) -> None:
        """Run one SQL query and print its rows.      <- the same line again

        More, in paragraphs. An indented block is kept as it is:

          claimdb sql "SELECT count(*) FROM articles"
        """
        from claimdb.db.reader import open_reader     # heavy: when it runs

        settings = settings_of(ctx, db=db)
        ...one call...
        print_rows(columns, rows, to=Output(format, columns))

A command with sub-commands sets ``CommandApp(help=__doc__)`` and registers
several functions, or one function and a callback. The rules:

- The body has at most 15 lines: parse, one call, print. No SQL, no ``except``,
  no ``sys.exit``: raise a ClaimdbError, ``_lazy.py`` prints it and sets the code.
  ``raise typer.Exit(1)`` says "done, with findings".
- Nothing heavy at the top of a module: no SQLAlchemy, Alembic, pydantic, rich,
  YAML, rapidfuzz or sqlite-utils. Help and shell completion import the module.
- Options that several commands have are in ``_options.py``, with one name and
  one help everywhere; rows are printed by ``_output.py`` alone.
- ``--db`` and ``--by`` may stand before or after the command; the later wins.
'''

from claimdb.cli._app import app, main

__all__ = ["app", "main"]
