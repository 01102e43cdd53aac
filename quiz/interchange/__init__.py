"""Items in the formats hosts and teachers already have: bytes in, entries out, and back.

Pure: nothing here reads a clock, a database or a file by name. What a format cannot carry is said
in words, never cut silently.
"""
