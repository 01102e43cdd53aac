"""The rules of play. Pure: no Flask, no SQL, no clock, no chance of its own."""
