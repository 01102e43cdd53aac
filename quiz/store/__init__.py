"""Tables, queries, and the way from rows to values. The only place with SQL."""
