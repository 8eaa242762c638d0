"""The maps as files of their own: XML that can be read, described, and with links that lead somewhere."""

import pathlib
import re
import xml.etree.ElementTree as ElementTree

import pytest

from conftest import axe_violations

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"


@pytest.fixture(params=["shipped", "hostile"])
def report(request):
    return request.getfixturevalue(request.param)


def faults_of(file: pathlib.Path, page_ids: set[str]) -> list[str]:
    try:
        root = ElementTree.parse(file).getroot()
    except ElementTree.ParseError as error:
        return [f"no XML: {error}"]
    faults = []
    if root.tag != SVG + "svg":
        faults.append(f"its root is {root.tag}")
    for name in ["title", "desc"]:
        element = root.find(SVG + name)
        if element is None or not (element.text or "").strip():
            faults.append(f"no {name}")
    if not root.get("role"):
        faults.append("no role")
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if twice := {name for name in ids if ids.count(name) > 1}:
        faults.append(f"ids stand twice: {sorted(twice)[:3]}")
    for reference in (root.get("aria-labelledby") or "").split() + (root.get("aria-describedby") or "").split():
        if reference not in ids:
            faults.append(f"it refers to {reference}, which is not there")
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        if tag in ("script", "image", "foreignObject", "iframe"):
            faults.append(f"there is a {tag}")
        if armed := [name for name in element.keys() if name.startswith("on")]:
            faults.append(f"{tag} has {armed}")
        address = element.get("href") or element.get(XLINK)
        if tag == "a" and address is not None:
            faults += link_faults(file, address, page_ids)
        elif address is not None and not address.startswith("#"):
            faults.append(f"{tag} loads {address}")
        for name, value in element.items():
            if re.search(r"url\((?!['\"]?#)", value):
                faults.append(f"{tag} loads {value[:60]} for its {name}")
    return faults


def link_faults(file: pathlib.Path, address: str, page_ids: set[str]) -> list[str]:
    path, _, anchor = address.partition("#")
    if re.match(r"[a-z]+:", path):
        return [f"a link leads out of the report: {address[:80]}"]
    target = (file.parent / path).resolve() if path else file
    if not target.exists():
        return [f"a link leads to {path}, which is not there"]
    if target.name == "gap-report.html" and anchor and anchor not in page_ids:
        return [f"a link leads to #{anchor}, which the page does not have"]
    return []


@pytest.fixture
def page_ids(report) -> set[str]:
    return set(re.findall(r'\bid="([^"]+)"', report.page.read_text()))


def test_there_are_maps(report):
    assert len(report.maps) >= 2


def test_every_map_is_whole_described_and_linked(report, page_ids):
    faults = {file.name: found for file in report.maps if (found := faults_of(file, page_ids))}
    assert faults == {}


def test_some_links_lead_from_the_maps_into_the_page(shipped):
    with_links = [file for file in shipped.maps if 'href="../gap-report.html#' in file.read_text()]
    assert len(with_links) > len(shipped.maps) / 2


def test_maps_open_in_a_browser_without_a_word(open_page, report):
    page = open_page(report.maps[0].as_uri())
    for file in report.maps:
        page.own.add(file.as_uri())
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.tagName") == "svg", file.name
        assert page.evaluate("window.owned") is None


def test_axe_finds_nothing_in_a_map(open_page, shipped):
    for file in shipped.maps[:3]:
        page = open_page("about:blank", bypass_csp=True)
        page.set_content(f"<!DOCTYPE html><html lang=en><title>Map</title><main><h1>Map</h1>{inlined(file)}</main>")
        assert axe_violations(page) == [], file.name


def inlined(file: pathlib.Path) -> str:
    return re.sub(r"^<\?xml[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*", "", file.read_text())


class TestTheChecksThemselves:
    """Planted faults, each of which must be found; else the checks above are not to be trusted."""

    GOOD = (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t" id="m">'
        '<title id="t">Map</title><desc>Words</desc>{}</svg>'
    )

    @pytest.mark.parametrize(
        "content, fault",
        [
            ("<g id='m'/>", "ids stand twice"),
            ("<script/>", "there is a script"),
            ("<g onclick='x'/>", "has ['onclick']"),
            ("<a href='https://example.com/'/>", "leads out of the report"),
            ("<a href='../nowhere.html#x'/>", "is not there"),
            ("<a href='gap-report.html#unknown'/>", "which the page does not have"),
            ("<use href='other.svg#x'/>", "use loads"),
            ("<g fill='url(https://example.com/)'/>", "g loads"),
            ("<g>", "no XML"),
        ],
    )
    def test_a_planted_fault_is_found(self, tmp_path, content, fault):
        (tmp_path / "gap-report.html").write_text("")
        file = tmp_path / "map.svg"
        file.write_text(self.GOOD.format(content))
        assert any(fault in found for found in faults_of(file, {"known"})), faults_of(file, {"known"})

    @pytest.mark.parametrize("part", ['role="img"', "<desc>Words</desc>", '<title id="t">Map</title>'])
    def test_a_missing_part_is_found(self, tmp_path, part):
        file = tmp_path / "map.svg"
        file.write_text(self.GOOD.format("").replace(part, ""))
        assert faults_of(file, set())

    def test_a_good_map_passes(self, tmp_path):
        (tmp_path / "gap-report.html").write_text("")
        file = tmp_path / "map.svg"
        file.write_text(self.GOOD.format("<a href='gap-report.html#known'/>"))
        assert faults_of(file, {"known"}) == []
