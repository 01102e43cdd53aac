"""Accounts: an invitation accepted, signing in and out."""
