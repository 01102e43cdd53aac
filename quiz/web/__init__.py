"""Requests in, services called, pages out. No rule and no commit lives here."""
