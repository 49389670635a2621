"""Feeds: the heavy half, which needs the packages of the extra ``web``."""
