"""Bytes in, articles out: readers of file formats, with no database behind them.

A reader states what the file says and nothing more: a title, publisher or date
that is not there stays ``None``.
"""
