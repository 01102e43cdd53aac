"""Item analysis: what the answers of many players say about an item. Pure: numbers in, numbers out.

Law: standard library only; nothing here reads a clock, a file or a database.
"""
