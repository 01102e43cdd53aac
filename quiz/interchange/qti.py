"""1EdTech QTI 2.1 and 3.0: packages of `choiceInteraction` items, or a single item file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from xml.etree import ElementTree as ET

from quiz.interchange.model import (
    Codec,
    Entry,
    FileUnreadable,
    Reading,
    Row,
    Trouble,
    check_plain,
)
from quiz.interchange.tables import MAX_UNPACKED
from quiz.interchange.text import one_line
from quiz.interchange.xmltree import line_of, parsed

MANIFEST = "imsmanifest.xml"
_LOM = "http://ltsc.ieee.org/xsd/LOM"
"""IEEE 1484.12.3, whose `rights` both versions take in a manifest; items have no place for them."""
_MOST = 26
_MAX_FILES = 20_000
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same entries give the same bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Version:
    name: str
    manifest: str
    schema: tuple[str, str]
    resource: str
    item: str
    template: str
    is_kebab: bool

    def named(self, name: str) -> str:
        """An element or attribute name of 2.1 as this version spells it, without the prefix."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower() if self.is_kebab else name

    def element(self, name: str) -> str:
        """An element name of 2.1 as this version spells it."""
        return f"{'qti-' if self.is_kebab else ''}{self.named(name)}"


_V21 = _Version(
    name="QTI 2.1",
    manifest="http://www.imsglobal.org/xsd/imscp_v1p1",
    schema=("QTIv2.1 Package", "1.0.0"),
    resource="imsqti_item_xmlv2p1",
    item="http://www.imsglobal.org/xsd/imsqti_v2p1",
    template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct",
    is_kebab=False,
)
_V30 = _Version(
    name="QTI 3.0",
    manifest="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema=("QTI Package", "3.0.1"),
    resource="imsqti_item_xmlv3p0",
    item="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct",
    is_kebab=True,
)


class _NotTaken(ValueError):
    """An item of a sort the bank does not have; the words say which."""


def read(data: bytes) -> Reading:
    """The choice items of a package or of one item file, in either version; others as troubles.

    Raises: FileUnreadable.
    """
    rows: list[Row] = []
    troubles: list[Trouble] = []
    name = ""
    for file, root, licence in _items(data):
        name = name or (_V30.name if _tag(root, raw=True).startswith("qti-") else _V21.name)
        place = f"{file}, line {_line(root)}" if file else f"line {_line(root)}"
        try:
            rows.append(Row(place=place, entry=replace(_entry(root), licence=licence)))
        except _NotTaken as error:
            troubles.append(Trouble(place=place, words=str(error)))
    if not name:
        raise FileUnreadable("the package has no items")
    return Reading(format_name=name, rows=tuple(rows), troubles=tuple(troubles))


def keep(entry: Entry) -> Entry:
    """QTI carries identifier, language, options and keys, and the licence in its manifest."""
    check_plain(entry, most_options=_MOST)
    return Entry(
        stem=entry.stem,
        options=entry.options,
        keys=entry.keys,
        uid=entry.uid,
        licence=entry.licence,
        language=entry.language,
    )


def write(entries: Sequence[Entry], *, version: _Version) -> bytes:
    """The package: a manifest at its root, and an XML file for each item."""
    file = io.BytesIO()
    named = {f"items/item-{at:05}.xml": entry for at, entry in enumerate(entries, start=1)}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        _store(archive, MANIFEST, _manifest(named, version))
        for at, (name, entry) in enumerate(named.items(), start=1):
            _store(archive, name, _item(entry, at, version))
    return file.getvalue()


def _codec(version: _Version, suffix: str) -> Codec:
    return Codec(
        name=version.name,
        suffix=suffix,
        media_type="application/zip",
        keep=keep,
        write=partial(write, version=version),
        read=read,
    )


QTI_21 = _codec(_V21, "qti21.zip")
QTI_30 = _codec(_V30, "qti30.zip")


def _items(data: bytes) -> Iterator[tuple[str, ET.Element, str]]:
    """The file of each item in the package, the item, and the licence the package says it has."""
    if not data.startswith(b"PK"):
        yield "", parsed(data), ""
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > _MAX_FILES or sum(i.file_size for i in infos) > MAX_UNPACKED:
                raise FileUnreadable("the package is too large")
            manifest = parsed(archive.read(MANIFEST))
            for resource in manifest.iter():
                if _tag(resource) == "resource" and "item" in resource.get("type", ""):
                    href = resource.get("href", "")
                    yield href, parsed(archive.read(href)), _licence(resource)
    except KeyError as error:
        raise FileUnreadable(f"the package lacks a file it names ({error.args[0]})") from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise FileUnreadable(f"the package cannot be unpacked ({error})") from error


def _tag(element: ET.Element, *, raw: bool = False) -> str:
    """The name without namespace and, unless `raw`, as 2.1 spells it but in small letters."""
    name = element.tag.rpartition("}")[2]
    return name if raw else name.removeprefix("qti-").replace("-", "").lower()


def _first(root: ET.Element, name: str) -> ET.Element | None:
    return next((each for each in root.iter() if _tag(each) == name), None)


def _licence(resource: ET.Element) -> str:
    rights = _first(resource, "rights")
    description = None if rights is None else _first(rights, "description")
    return "" if description is None else _words(description)


def _attribute(element: ET.Element, name: str) -> str:
    return element.get(name) or element.get(_V30.named(name)) or ""


def _interactions(root: ET.Element) -> list[ET.Element]:
    return [each for each in root.iter() if _tag(each).endswith("interaction")]


def _line(root: ET.Element) -> int:
    """Where an item asks its question."""
    return line_of(next(iter(_interactions(root)), root))


def _entry(root: ET.Element) -> Entry:
    interactions = _interactions(root)
    if [_tag(each) for each in interactions] != ["choiceinteraction"]:
        raise _NotTaken("only items with one choice interaction can be taken")
    (interaction,) = interactions
    choices = [each for each in interaction.iter() if _tag(each) == "simplechoice"]
    places = {_attribute(choice, "identifier"): at for at, choice in enumerate(choices)}
    correct = _first(root, "correctresponse")
    values = [] if correct is None else [(each.text or "").strip() for each in correct]
    keys = tuple(sorted(places[value] for value in values if value in places))
    if not keys or len(keys) < len(values):
        raise _NotTaken("it does not say which option is right")
    return Entry(
        stem=_stem(root, interaction),
        options=tuple(_words(choice) for choice in choices),
        keys=keys,
        uid=_uid(_attribute(root, "identifier")),
        language=root.get(_XML_LANG, ""),
    )


def _stem(root: ET.Element, interaction: ET.Element) -> str:
    """The prompt, after what stands above the interaction in the item's body."""
    prompt = _first(interaction, "prompt")
    body = _first(root, "itembody")
    above = ""
    if body is not None:
        inside = _words(interaction)
        above = _words(body).removesuffix(inside).strip()
    return one_line(f"{above} {'' if prompt is None else _words(prompt)}")


def _words(element: ET.Element) -> str:
    return one_line("".join(element.itertext()))


_PREFIX = "i-"


def _identifier(uid: str, at: int) -> str:
    """An XML name for any identifier: letters, digits, dots and dashes stay, others are spelt."""
    spelt = re.sub(r"[^A-Za-z0-9.-]", lambda match: f"_{ord(match[0]):x}_", uid)
    return f"{_PREFIX}{spelt}" if uid else f"item{at}"


def _uid(identifier: str) -> str:
    if re.fullmatch(r"item\d+", identifier):
        return ""
    bare = identifier.removeprefix(_PREFIX)
    return re.sub(r"_([0-9a-f]{1,6})_", lambda match: chr(int(match[1], 16)), bare)


def _item(entry: Entry, at: int, version: _Version) -> ET.Element:
    put = _putter(version)
    is_single = len(entry.keys) == 1
    root = ET.Element(
        version.element("assessmentItem"),
        {
            "xmlns": version.item,
            "identifier": _identifier(entry.uid, at),
            "title": entry.stem,
            "adaptive": "false",
            version.named("timeDependent"): "false",
        },
    )
    if entry.language:
        root.set(_XML_LANG, entry.language)
    cardinality = "single" if is_single else "multiple"
    declared = put(
        root,
        "responseDeclaration",
        identifier="RESPONSE",
        cardinality=cardinality,
        baseType="identifier",
    )
    correct = put(declared, "correctResponse")
    for key in entry.keys:
        put(correct, "value").text = _letter(key)
    put(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    interaction = put(
        put(root, "itemBody"),
        "choiceInteraction",
        responseIdentifier="RESPONSE",
        shuffle="true",
        maxChoices="1" if is_single else "0",
    )
    put(interaction, "prompt").text = entry.stem
    for place, option in enumerate(entry.options):
        put(interaction, "simpleChoice", identifier=_letter(place)).text = option
    put(root, "responseProcessing", template=version.template)
    return root


def _putter(version: _Version) -> Callable[..., ET.Element]:
    def put(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
        named = {version.named(key): value for key, value in attributes.items()}
        return ET.SubElement(parent, version.element(name), named)

    return put


def _letter(place: int) -> str:
    return chr(ord("A") + place)


def _manifest(named: Mapping[str, Entry], version: _Version) -> ET.Element:
    root = ET.Element("manifest", xmlns=version.manifest, identifier="pubproof")
    metadata = ET.SubElement(root, "metadata")
    for tag, text in zip(("schema", "schemaversion"), version.schema, strict=True):
        ET.SubElement(metadata, tag).text = text
    ET.SubElement(root, "organizations")
    resources = ET.SubElement(root, "resources")
    for at, (name, entry) in enumerate(named.items(), start=1):
        resource = ET.SubElement(
            resources, "resource", identifier=f"r{at}", type=version.resource, href=name
        )
        if entry.licence:
            _say_rights(ET.SubElement(resource, "metadata"), entry.licence)
        ET.SubElement(resource, "file", href=name)
    return root


def _say_rights(metadata: ET.Element, licence: str) -> None:
    rights = ET.SubElement(ET.SubElement(metadata, "lom", xmlns=_LOM), "rights")
    restrictions = ET.SubElement(rights, "copyrightAndOtherRestrictions")
    ET.SubElement(restrictions, "source").text = "LOMv1.0"
    ET.SubElement(restrictions, "value").text = "yes"
    ET.SubElement(ET.SubElement(rights, "description"), "string").text = licence


def _store(archive: zipfile.ZipFile, name: str, root: ET.Element) -> None:
    data = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    archive.writestr(zipfile.ZipInfo(name, _STAMP), data, zipfile.ZIP_DEFLATED)
