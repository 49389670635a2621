"""Entry of ``claimdb`` and ``python -m claimdb``; holds no logic."""

from claimdb.cli import main

if __name__ == "__main__":
    main()
