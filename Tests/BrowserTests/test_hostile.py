"""Words that would be markup, formulas or programs where they are not escaped: harmless and whole."""

import json
import re
import subprocess

import pytest

from conftest import FIXTURES, program

FORMULA = re.compile(r"^[=+\-@\t\r]")


def labels() -> list[str]:
    """All labels of the fixture, as written in its files."""
    found = []
    for file in sorted((FIXTURES / "hostile-words" / "model").rglob("*.yaml")):
        found += [json.loads(text) for text in re.findall(r'label: \{en: ("(?:[^"\\]|\\.)*")\}', file.read_text())]
    return found


def folded(text: str) -> str:
    return " ".join(text.split())


def visible(text: str) -> str:
    """As pages and tables show it: marks that turn the direction of writing are named, not obeyed."""
    return re.sub(r"[\u202a-\u202e\u2066-\u2069]", lambda mark: f"⟨U+{ord(mark[0]):04X}⟩", folded(text))


def test_the_fixture_holds_what_it_should():
    all_labels = " ".join(labels())
    for sign in ["<script>", "=cmd", "\u202e", "\\", '"', "\n", "👩", "]]>", "-->"]:
        assert sign in all_labels, f"{sign!r} is missing"
    assert max(map(len, labels())) >= 10_000


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_nothing_of_it_is_executed(open_page, hostile, script):
    page = open_page(hostile.address, java_script_enabled=script)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")
    page.mouse.move(200, 200)
    assert page.evaluate("window.owned") is None
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, object, embed, base").count() == 0
    armed = page.evaluate(
        """Array.from(document.querySelectorAll('*')).filter((e) => Array.from(e.attributes).some((a) =>
          a.name.startsWith('on') || /^\\s*(javascript|vbscript|data):/i.test(a.name === 'href' && e.tagName !== 'LINK'
            ? a.value : ''))).map((e) => e.outerHTML.slice(0, 200))"""
    )
    assert armed == []
    assert page.evaluate("getComputedStyle(document.querySelector('main')).display") != "none"


def test_every_label_is_on_the_page_whole(open_page, hostile):
    page = open_page(hostile.address)
    text = folded(page.evaluate("document.body.textContent"))
    for label in labels():
        assert visible(label) in text, f"{label[:80]!r} is not whole"


def test_text_that_runs_backwards_does_not_turn_its_neighbours(open_page, hostile):
    page = open_page(hostile.address)
    loose = page.evaluate(
        """Array.from(document.querySelectorAll('body *')).filter((e) =>
          // A text of a drawing is a paragraph of its own, which ends what it opens.
          !e.closest('svg') && Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.data.includes('\\u202e') && !n.data.includes('\\u202c')))
          .map((e) => e.outerHTML.slice(0, 120))"""
    )
    assert loose == [], "an override is opened and not closed within its element"


@pytest.mark.parametrize("name", ["gaps.csv", "coverage.csv"])
def test_no_cell_of_a_table_is_a_formula(hostile, name):
    rows = hostile.rows(name)
    assert rows
    for row in rows:
        for column, cell in row.items():
            if re.fullmatch(r"-?[0-9./]+", cell or ""):
                continue
            assert not FORMULA.match(cell or ""), f"{column}: {cell[:60]!r}"


def test_the_tables_hold_the_labels_whole(hostile):
    cells = " ".join(folded(row["factor_label"]) for row in hostile.rows("coverage.csv"))
    assert "is the end" in cells and "</title></svg>" in cells


def test_the_documents_are_whole(hostile):
    json.loads((hostile.folder / "assessment.json").read_text())
    markdown = (hostile.folder / "gap-report.md").read_text()
    assert "<script" not in markdown.replace("\\<script", "").replace("&lt;script", "")


def test_cards_are_printed_of_it(hostile, tmp_path):
    project = hostile.folder.parent
    pdf = tmp_path / "cards.pdf"
    done = subprocess.run(
        [program(), "poster", "cards", "--project", project, "--output", pdf], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert pdf.read_bytes().startswith(b"%PDF-")
