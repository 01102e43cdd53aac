"""A reading sheet: one file to open in a browser, where a person marks items good, fix or bad."""

from questions.sheet.page import REASONS, draw, page

__all__ = ["REASONS", "draw", "page"]
