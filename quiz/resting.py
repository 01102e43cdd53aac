"""What application and server agree on about a request that has nothing to say yet.

The server puts a function under `REST` into the request's environment. An application whose
response comes later calls it with a `Wait`, and answers with a body that begins when it is asked
for. The server gives its thread to others, and takes the request up again when the wait is over.
"""

from __future__ import annotations

from collections.abc import Callable

REST = "pubproof.rest"
Wait = Callable[[Callable[[], None]], None]
"""Called with what is to be told when the wait is over, in whichever thread finds out."""
