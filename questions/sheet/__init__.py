"""A reading sheet: one file to open in a browser, where a person marks items good, fix or bad."""

from questions.sheet.page import REASONS, page

__all__ = ["REASONS", "page"]
