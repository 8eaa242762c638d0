"""Workbooks that Bwlch writes, opened by a library that nobody here wrote."""

import csv
import subprocess

import openpyxl
import pytest

from conftest import ROOT, program

# The fill that says what the word in the cell says.
FILLS = {"active": "good", "stale": "caution", "disrupted": "caution", "stopped": "stopped", "experimental": "muted"}


def run(*arguments) -> None:
    command = [program(), *arguments, "--quiet", "--project", ROOT]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The catalogue of 2023-03 as a workbook and as rows of text, which no spreadsheet has touched."""
    folder = tmp_path_factory.mktemp("export")
    for ending in ("xlsx", "csv"):
        run("export", "catalogue", "--version", "2023-03", "--output", folder / f"catalogue.{ending}")
    with open(folder / "catalogue.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return openpyxl.load_workbook(folder / "catalogue.xlsx"), rows


def test_holds_every_value_of_the_catalogue(exported):
    book, rows = exported
    assert book.sheetnames == ["Data sets"]
    sheet = book.active
    assert sheet.max_row == len(rows) > 300 and sheet.max_column == len(rows[0])
    for cells, texts in zip(sheet.iter_rows(), rows, strict=True):
        for cell, text in zip(cells, texts, strict=True):
            assert (cell.value or "") == text.removeprefix("'"), cell.coordinate
            assert cell.data_type in ("s", "n") and not (cell.data_type == "n" and cell.value), cell.coordinate


def test_keeps_its_headings_in_view_with_a_filter(exported):
    book, rows = exported
    sheet = book.active
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, len(rows[0])).column_letter}{len(rows)}"
    assert all(cell.font.bold for cell in sheet[1])


def test_links_to_what_is_on_the_web(exported):
    book, rows = exported
    sheet = book.active
    column = rows[0].index("Link") + 1
    linked = 0
    for row in range(2, sheet.max_row + 1):
        cell = sheet.cell(row, column)
        if str(cell.value).startswith(("http://", "https://")):
            assert cell.hyperlink is not None, cell.coordinate
            target = cell.hyperlink.target + (f"#{cell.hyperlink.location}" if cell.hyperlink.location else "")
            assert target == cell.value
            linked += 1
        else:
            assert cell.hyperlink is None, cell.coordinate
    assert linked > 0


def test_fills_each_status_beside_its_word(exported):
    book, rows = exported
    sheet = book.active
    column = rows[0].index("Status") + 1
    colours: dict[str, set] = {}
    for row in range(2, sheet.max_row + 1):
        cell = sheet.cell(row, column)
        filled = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None
        colours.setdefault(FILLS.get(cell.value, ""), set()).add(filled)
    assert colours.pop("") == {None}
    assert {"good", "stopped"} <= colours.keys()
    assert all(len(fills) == 1 and None not in fills for fills in colours.values()), colours
    assert len(set.union(*colours.values())) == len(colours)


def test_opens_the_review_of_the_mapping(tmp_path):
    path = tmp_path / "review.xlsx"
    run("mapping", "review", "--format", "xlsx", "--output", path)
    sheet = openpyxl.load_workbook(path).active
    headings = [cell.value for cell in sheet[1]]
    assert len(headings) == len(set(headings)) > 3 and all(headings)
    assert "decision" in [str(heading).lower() for heading in headings]
    assert sheet.freeze_panes == "A2" and sheet.max_row > 1
