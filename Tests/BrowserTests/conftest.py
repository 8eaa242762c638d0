"""What the tests in a browser share: the report that they look at, and pages that notice what must not happen.

They run the program as it was built last: .build/debug/bwlch, or what BWLCH_PROGRAM names. BWLCH_REPORT may name a folder
with a report of the shipped project, which is then not made anew.
"""

import csv
import os
import pathlib
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FIXTURES = ROOT / "Tests" / "Fixtures"
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def program() -> pathlib.Path:
    path = pathlib.Path(os.environ.get("BWLCH_PROGRAM") or ROOT / ".build" / "debug" / "bwlch")
    if not path.exists():
        pytest.exit(f"there is no {path}; 'swift build' makes it", returncode=2)
    return path


def browser_path() -> str:
    named = os.environ.get("BWLCH_CHROMIUM")
    path = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not path:
        pytest.exit("there is no Chromium; scripts/install-browser-tests brings it", returncode=2)
    return path


class Report:
    """A folder that `bwlch report` wrote."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.page = folder / "gap-report.html"
        self.address = self.page.as_uri()

    def rows(self, name: str) -> list[dict]:
        with open(self.folder / name, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    @property
    def data_gaps(self) -> list[dict]:
        return [row for row in self.rows("gaps.csv") if row["kind"] == "data"]

    @property
    def maps(self) -> list[pathlib.Path]:
        return sorted((self.folder / "maps").glob("*.svg"))


def report(project: pathlib.Path, folder: pathlib.Path) -> Report:
    command = [program(), "report", "--quiet", "--project", project, "--output", folder]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, f"bwlch report ended with {done.returncode}: {done.stderr}"
    return Report(folder)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory) -> Report:
    """The report of the project that is shipped."""
    if ready := os.environ.get("BWLCH_REPORT"):
        return Report(pathlib.Path(ready))
    return report(ROOT, tmp_path_factory.mktemp("shipped") / "output")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory) -> Report:
    """The report of a project whose words would be markup, formulas or programs where they are not escaped."""
    project = tmp_path_factory.mktemp("hostile") / "project"
    shutil.copytree(FIXTURES / "hostile-words", project)
    return report(project, project / "output")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=browser_path(), args=arguments)
        yield browser
        browser.close()


class Watch:
    """Everything that a page did beyond showing itself."""

    def __init__(self, context):
        self.faults: list[str] = []
        context.on("console", self.console)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("dialog", self.dialog)
        context.on("request", self.request)
        self.requests: list[str] = []

    def console(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def dialog(self, dialog):
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def request(self, request):
        self.requests.append(request.url)


@pytest.fixture
def open_page(browser):
    """Opens an address in a window of its own.

    At the end, whatever the test was about, the page must have asked for nothing but itself, and said nothing on the
    console.
    """
    opened = []

    def open_page(address: str, width=1280, height=900, media=None, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        watch = Watch(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.watch = watch
        if media:
            page.emulate_media(media=media)
        page.goto(address)
        page.own = {address.split("#")[0]}  # where it may be; a test that leads it elsewhere adds to it
        opened.append((context, page, watch))
        return page

    yield open_page
    for context, page, watch in opened:
        context.close()
        others = [
            url for url in watch.requests if url.split("#")[0] not in page.own and not url.startswith("data:")
        ]
        assert not others, f"the page asked for {others[:5]}"
        assert not watch.faults, f"the page complained: {watch.faults[:5]}"


def axe_violations(page, **options) -> list[str]:
    """What axe-core finds wrong, a line each; its rules for WCAG 2.2 A and AA, and its best practices."""
    response = Axe().run(page, options={"resultTypes": ["violations"], **options}).response
    assert response["passes"], "axe looked at nothing"
    return [
        f"{violation['id']}: {violation['help']}: "
        + "; ".join(node["html"][:160] for node in violation["nodes"][:3])
        for violation in response["violations"]
    ]
