"""XML files in which nothing reaches outside, and the line on which each element begins."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from defusedxml import ElementTree as SafeET
from defusedxml.common import DefusedXmlException

from quiz.interchange.model import FileUnreadable


class _Placed(ET.Element):
    """An element that knows its line."""

    __slots__ = ("line",)
    line: int


def parsed(data: bytes) -> ET.Element:
    """The root of an XML file without entities of its own, references outside, or a DTD.

    Raises: FileUnreadable, in words.
    """

    def element(tag: str, attributes: dict[str, str]) -> _Placed:
        made = _Placed(tag, attributes)
        made.line = parser.parser.CurrentLineNumber
        return made

    parser = SafeET.XMLParser(target=ET.TreeBuilder(element_factory=element), forbid_dtd=True)
    try:
        parser.feed(data)
        root: ET.Element = parser.close()
    except DefusedXmlException as error:
        raise FileUnreadable("it declares entities or a DTD, which is not allowed") from error
    except (ET.ParseError, ValueError, LookupError) as error:
        raise FileUnreadable(f"it is no well-formed XML ({error})") from error
    return root


def line_of(element: ET.Element) -> int:
    """The line on which an element of a parsed file begins, from 1; 0 for one made otherwise."""
    return element.line if isinstance(element, _Placed) else 0
