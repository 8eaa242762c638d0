"""Catalogues of any size, made from a seed: as CSV, and as an Excel workbook with the same cells."""
import csv
import random
import zipfile

HEADER = [
    "Title", "Publisher", "Link", "Description", "Geography", "Frequency", "Period", "Status", "Statistic", "Quality",
    "Contact", "Reference",
]
SUBJECTS = ["referrals", "children looked after", "care leavers", "births", "school absence", "homelessness", "benefits", "crime"]
KINDS = ["by age", "by sex", "by ethnicity", "by area", "by quarter", "by reason", "by outcome", "by source"]
PUBLISHERS = ["Welsh Government", "Office for National Statistics", "Home Office", "Public Health Wales", "Social Care Wales"]
LEVELS = ["local-authority", "wales"]


def rows(count, seed=1):
    """Rows of a catalogue; the same seed gives the same rows."""
    chance = random.Random(seed)
    for number in range(count):
        subject, kind = chance.choice(SUBJECTS), chance.choice(KINDS)
        first = chance.randint(2001, 2015)
        yield [
            f"{subject.capitalize()} {kind}, series {number}",
            chance.choice(PUBLISHERS),
            f"https://data.example/{subject.replace(' ', '-')}/{number}",
            f"Counts of {subject} {kind}, as returned each year by all areas; table {number % 977}, \"revised\".",
            chance.choice(LEVELS),
            "annual",
            f"{first}..{chance.randint(first + 1, 2025)}",
            chance.choice(["active", "active", "active", "stopped"]),
            "count",
            chance.choice(["report", "summary", "none"]),
            f"team{number % 50}@data.example",
            f"REF-{number:07}",
        ]


def changed(source, every=33):
    """The same rows, 3 in 100 of them with a later period."""
    for number, row in enumerate(source):
        if number % every == 0:
            row = [*row]
            row[6] = row[6].split("..")[0] + "..2026"
        yield row


def write_csv(path, source):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(source)


def write_xlsx(path, source):
    """A workbook with inline strings, written row by row, so that a large one needs no memory."""

    def cell(column, row, text):
        text = text.replace("&", "&amp;").replace("<", "&lt;")
        return f'<c r="{chr(65 + column)}{row}" t="inlineStr"><is><t>{text}</t></is></c>'

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Data sets" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for number, row in enumerate([HEADER, *source], start=1):
                cells = "".join(cell(column, number, text) for column, text in enumerate(row))
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
