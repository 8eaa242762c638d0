"""Planted faults, each of which must be found; else the other tests are not to be trusted."""

import pytest

from conftest import Watch, axe_violations
from test_page import SIDEWAYS, assert_focus_is_seen, tab_until

PAGE = "<!DOCTYPE html><html lang=en><title>Page</title><main><h1>Page</h1>{}</main></html>"


@pytest.fixture
def watched(browser):
    """Opens markup as a page, and gives the page with what was noticed of it."""
    contexts = []

    def open_markup(body: str, **options):
        context = browser.new_context(viewport={"width": 320, "height": 500}, **options)
        contexts.append(context)
        page = context.new_page()
        page.watch = Watch(context)
        page.set_content(PAGE.format(body))
        page.wait_for_timeout(200)
        return page

    yield open_markup
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    "body, rule",
    [
        ("<p style='color:#999;background:#aaa'>grey on grey</p>", "color-contrast"),
        ("<svg role=img><path d='M0 0'/></svg>", "svg-img-alt"),
        ("<select><option>one</option></select>", "select-name"),
        ("<h4>deep</h4>", "heading-order"),
    ],
)
def test_axe_finds_it(watched, body, rule):
    assert any(found.startswith(rule + ":") for found in axe_violations(watched(body)))


def test_axe_is_content_with_a_good_page(watched):
    assert axe_violations(watched("<p>words</p>")) == []


@pytest.mark.parametrize(
    "body, word",
    [
        ("<script>console.error('broken')</script>", "broken"),
        ("<script>throw new Error('thrown')</script>", "thrown"),
        ("<script>alert('hello')</script>", "dialog"),
    ],
)
def test_what_a_page_says_is_noticed(watched, body, word):
    assert any(word in fault for fault in watched(body).watch.faults)


def test_a_request_is_noticed(watched):
    page = watched("<img alt='' src='http://127.0.0.1:9/picture.png'>")
    assert "http://127.0.0.1:9/picture.png" in page.watch.requests


def test_scrolling_sideways_is_noticed(watched):
    assert watched("<p style='width:400px'>wide</p>").evaluate(SIDEWAYS)[0] > 0
    assert watched("<p>narrow</p>").evaluate(SIDEWAYS)[0] <= 0


def test_a_focus_that_is_not_seen_is_noticed(watched):
    page = watched("<style>a:focus{outline:none}</style><a href='#x'>link</a>")
    tab_until(page, "a", most=3)
    with pytest.raises(AssertionError, match="not seen"):
        assert_focus_is_seen(page)


def test_what_the_keyboard_does_not_reach_is_noticed(watched):
    page = watched("<div onclick='x' id=button>button</div>")
    with pytest.raises(AssertionError, match="not reached"):
        tab_until(page, "#button", most=5)
