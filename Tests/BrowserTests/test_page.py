"""The page of the gap report, as its readers use it."""

import pytest

from conftest import axe_violations

# axe takes half a minute for the whole page. Entries, rows and marks are made by one writer each, so a few of each kind,
# all opened, stand for all.
SAMPLE = """() => {
  const seen = new Map();
  for (const fold of Array.from(document.querySelectorAll('details'))) {
    const kind = fold.parentElement;
    seen.set(kind, (seen.get(kind) || 0) + 1);
    if (seen.get(kind) > 3) fold.remove(); else fold.open = true;
  }
  for (const box of document.querySelectorAll('tbody, ul, dl, svg, svg *'))
    for (const child of Array.from(box.children).slice(12)) child.remove();
}"""
OPEN_ALL = "document.querySelectorAll('details').forEach((fold) => { fold.open = true })"
# axe is put into the page, which the page's own policy would refuse.
AXE = {"bypass_csp": True}

# By how much the page is wider than the window, then what sticks out.
SIDEWAYS = """() => [document.documentElement.scrollWidth - document.documentElement.clientWidth,
  ...Array.from(document.querySelectorAll('body *'))
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .drawing, .unseen'))
    .slice(0, 5).map((e) => e.outerHTML.slice(0, 120))]"""

SETTINGS = {
    "narrow": dict(width=320),
    "tablet": dict(width=768),
    "wide": dict(width=1280),
    "dark": dict(width=1280, color_scheme="dark"),
    "forced colours": dict(width=1280, forced_colors="active"),
    "print": dict(width=1280, media="print"),
    "without script": dict(width=1280, java_script_enabled=False),
}


class TestAccessibility:
    def test_axe_finds_nothing_in_the_whole_page(self, open_page, shipped):
        page = open_page(shipped.address, **AXE)
        assert axe_violations(page) == []

    @pytest.mark.parametrize("setting", [name for name in SETTINGS if name != "without script"])
    def test_axe_finds_nothing_in_what_opens(self, open_page, shipped, setting):
        page = open_page(shipped.address, **SETTINGS[setting], **AXE)
        page.evaluate(SAMPLE)
        assert axe_violations(page) == []

    @pytest.mark.parametrize("setting", ["narrow", "without script"])
    def test_nothing_scrolls_sideways(self, open_page, shipped, setting):
        options = SETTINGS[setting] | dict(width=320)
        page = open_page(shipped.address, **options)
        if setting == "narrow":
            page.evaluate(OPEN_ALL)
        # A context without script still answers the tester, in a world of its own.
        wide = page.evaluate(SIDEWAYS)
        assert wide[0] <= 0, wide

    def test_tables_are_stacked_where_they_have_no_room(self, open_page, shipped):
        page = open_page(shipped.address, width=390)
        page.evaluate(OPEN_ALL)
        cut = page.evaluate(
            """Array.from(document.querySelectorAll('.scroll')).filter((frame) => frame.scrollWidth > frame.clientWidth)
              .map((frame) => frame.querySelector('caption').textContent)"""
        )
        assert cut == []
        heading = page.evaluate(
            "getComputedStyle(document.querySelector('#first tbody td'), '::before').content"
        )
        assert "blocked" in heading, heading

    def test_the_picture_of_all_questions_is_in_the_page(self, open_page, shipped):
        page = open_page(shipped.address)
        assert page.locator("#answered figure svg").count() == 1

    def test_answers_bear_the_marks_of_the_maps(self, open_page, shipped):
        page = open_page(shipped.address)
        drawn = page.evaluate(
            """Array.from(document.querySelectorAll('#answered .numbers > li'))
              .map((tile) => getComputedStyle(tile, '::before').content.split('"')[1])"""
        )
        assert drawn == ["✓", "⇒", "◆", "?", "✗"]

    def test_it_says_its_language_and_has_one_main_heading(self, open_page, shipped):
        page = open_page(shipped.address)
        assert page.evaluate("document.documentElement.lang") == "en"
        assert page.locator("h1").count() == 1
        for landmark in ["banner", "navigation", "main", "contentinfo"]:
            assert page.get_by_role(landmark).count() >= 1, f"no {landmark}"

    def test_headings_leave_no_level_out(self, open_page, shipped):
        page = open_page(shipped.address)
        levels = page.evaluate(
            "Array.from(document.querySelectorAll('h1,h2,h3,h4,h5,h6')).map((h) => [Number(h.tagName[1]), h.textContent])"
        )
        for (before, _), (level, words) in zip(levels, levels[1:]):
            assert level <= before + 1, f"'{words}' is of level {level} after one of {before}"

    def test_ids_are_unique_and_links_within_lead_somewhere(self, open_page, shipped):
        page = open_page(shipped.address)
        twice, lost = page.evaluate(
            """() => {
              const ids = Array.from(document.querySelectorAll('[id]')).map((e) => e.id);
              const known = new Set(ids);
              const wanted = Array.from(document.querySelectorAll('a[href^="#"]'))
                .map((a) => decodeURIComponent(a.getAttribute('href').slice(1).split('?')[0]));
              return [ids.filter((id, place) => ids.indexOf(id) !== place),
                      [...new Set(wanted.filter((id) => id !== '' && !known.has(id)))]];
            }"""
        )
        assert twice == []
        assert lost == []

    def test_figures_are_drawn_and_described(self, open_page, shipped):
        page = open_page(shipped.address)
        figures = page.locator("figure")
        assert figures.count() > 0
        nameless = page.evaluate(
            """Array.from(document.querySelectorAll('figure svg')).filter((svg) =>
              !(svg.getAttribute('aria-label') || svg.getAttribute('aria-labelledby'))).length"""
        )
        assert nameless == 0


class TestKeyboard:
    def test_the_first_key_leads_past_the_contents(self, open_page, shipped):
        page = open_page(shipped.address)
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.get_attribute("href") == "#page-main"
        box = link.bounding_box()
        assert box["y"] >= 0 and box["height"] > 10, "the skip link is not seen when it has the focus"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "page-main"

    def test_controls_and_gaps_are_reached_and_work_by_keyboard_alone(self, open_page, shipped):
        page = open_page(shipped.address)
        controls = page.locator("#gap-list select").count()
        assert controls >= 3
        page.evaluate("document.getElementById('gap-list').previousElementSibling?.scrollIntoView()")
        seen = tab_until(page, "#gap-list select")
        for place in range(controls):
            assert page.evaluate("document.activeElement.matches('#gap-list select')"), f"control {place}"
            assert_focus_is_seen(page)
            if place < controls - 1:
                page.keyboard.press("Tab")
        # Back to the first control: choose its second value with the arrow, as without a mouse.
        page.locator("#gap-list select").first.focus()
        before = shown(page)
        page.keyboard.press("ArrowDown")
        after = shown(page)
        assert 0 < len(after) < len(before), "the arrow changed nothing"
        tab_until(page, "#gap-list > .entries summary")
        assert_focus_is_seen(page)
        fold = "document.activeElement.parentElement.open"
        assert page.evaluate(fold) is False
        page.keyboard.press("Enter")
        assert page.evaluate(fold) is True
        page.keyboard.press("Space")
        assert page.evaluate(fold) is False
        assert seen < 200, "the controls stand behind two hundred stops"

    def test_nothing_holds_the_focus(self, open_page, shipped):
        page = open_page(shipped.address)
        places = []
        for _ in range(60):
            page.keyboard.press("Tab")
            places.append(
                page.evaluate(
                    """(() => { const all = Array.from(document.querySelectorAll('*')), here = document.activeElement;
                      return `element ${all.indexOf(here)}: ${here.textContent.slice(0, 40)}` })()"""
                )
            )
        for before, after in zip(places, places[1:]):
            assert before != after, f"the focus stays at {before}"


def tab_until(page, selector: str, most=400) -> int:
    for count in range(most):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return count
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached with {most} keys")


def assert_focus_is_seen(page):
    style = page.evaluate(
        "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, parseFloat(s.outlineWidth)] })()"
    )
    assert style[0] != "none" and style[1] >= 2, f"the focus is not seen: {style}"


def entries(page) -> list[dict]:
    """The gaps that are shown, from the top down, whichever way they were put there."""
    return page.evaluate(
        """Array.from(document.querySelectorAll('#gap-list > .entries > .entry'))
          .filter((entry) => entry.getClientRects().length > 0)
          .map((entry) => ({ id: entry.id,
                             top: entry.getBoundingClientRect().top + scrollY }))
          .sort((a, b) => a.top - b.top)"""
    )


def shown(page) -> list[str]:
    return [entry["id"] for entry in entries(page)]


def values(row: dict, facet: str) -> list[str]:
    """What gaps.csv says where the page has a control."""
    match facet:
        case "class":
            return [row["class"]]
        case "theme":
            return row["themes"].split("; ")
        case "population":
            return [row["population"]] if row["population"] else []
        case "reason":
            return [row["primary"]]
        case "recommendation":
            return row["recommendations"].split("; ") if row["recommendations"] else []
    raise AssertionError(f"what is {facet} in gaps.csv?")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
class TestGaps:
    """Filters and orders, held against gaps.csv."""

    def test_all_data_gaps_of_the_table_are_on_the_page(self, open_page, shipped, script):
        page = open_page(shipped.address, java_script_enabled=script)
        assert sorted(shown(page)) == sorted(f"gap-{row['id']}" for row in shipped.data_gaps)

    @pytest.mark.parametrize("facet", ["class", "theme", "population", "reason", "recommendation"])
    def test_a_filter_shows_what_the_table_has(self, open_page, shipped, script, facet):
        page = open_page(shipped.address, java_script_enabled=script)
        control = page.locator(f"#gap-list select[name={facet}]")
        options = [option for option in control.evaluate("(s) => Array.from(s.options).map((o) => o.value)") if option]
        expected = {}
        for row in shipped.data_gaps:
            for value in values(row, facet):
                expected.setdefault(value, set()).add(f"gap-{row['id']}")
        assert sorted(options) == sorted(expected), "the control offers other values than the table has"
        for option in options:
            control.select_option(option)
            found = entries(page)
            assert {entry["id"] for entry in found} == expected[option], f"{facet} {option}"
        assert counted(page) == len(expected[option]), f"the count beside the list, {facet} {option}"

    def test_two_filters_narrow_down_together(self, open_page, shipped, script):
        page = open_page(shipped.address, java_script_enabled=script)
        pairs = {}
        for row in shipped.data_gaps:
            key = (row["class"], row["primary"])
            pairs[key] = pairs.get(key, 0) + 1
        (factor_class, reason), count = max(pairs.items(), key=lambda item: item[1])
        page.locator("#gap-list select[name=class]").select_option(factor_class)
        page.locator("#gap-list select[name=reason]").select_option(reason)
        assert len(shown(page)) == count
        page.locator("#gap-list button[type=reset]").click()
        page.wait_for_timeout(50)
        assert len(shown(page)) == len(shipped.data_gaps)

    def test_orders_are_those_of_the_table(self, open_page, shipped, script):
        page = open_page(shipped.address, java_script_enabled=script)
        control = page.locator("#gap-list select[name=order]")
        by_priority = shown(page)
        control.select_option("name")
        by_name = shown(page)
        assert sorted(by_name) == sorted(by_priority) and by_name != by_priority
        names = page.evaluate(
            """(ids) => ids.map((id) => document.getElementById(id).querySelector('summary :is(h1,h2,h3,h4,h5,h6)')
              .textContent.toLowerCase())""",
            by_name,
        )
        assert names == sorted(names), [pair for pair in zip(names, sorted(names)) if pair[0] != pair[1]][:3]
        control.select_option("missing")
        shortfalls = {f"gap-{row['id']}": fraction(row["shortfall"]) for row in shipped.data_gaps}
        found = [shortfalls[gap] for gap in shown(page)]
        assert found == sorted(found, reverse=True)
        control.select_option(index=0)
        assert shown(page) == by_priority


def counted(page) -> int:
    """The number that is shown, which without script the style sheet counts."""
    text = page.locator("#gap-list .count span").inner_text().strip()
    if text:
        return int(text)
    drawn = page.evaluate("getComputedStyle(document.querySelector('#gap-list .count span'), '::before').content")
    assert "counter" in drawn, f"nothing is counted: {drawn}"
    return len(shown(page))


def fraction(text: str) -> float:
    above, _, below = text.partition("/")
    return float(above) / float(below or 1)


class TestScript:
    def test_the_choice_is_kept_in_the_address(self, open_page, shipped):
        page = open_page(shipped.address)
        page.locator("#gap-list select[name=class]").select_option(index=1)
        chosen = shown(page)
        assert "#gap-list?" in page.url
        again = open_page(page.url)
        assert shown(again) == chosen

    def test_a_link_opens_the_fold_it_leads_into(self, open_page, shipped):
        page = open_page(shipped.address)
        last = page.locator("#gap-list > .entries > .entry").last.get_attribute("id")
        page = open_page(f"{shipped.address}#{last}")
        assert page.evaluate("(id) => document.getElementById(id).open", last)


def test_the_file_is_small_enough_to_be_sent(shipped):
    assert shipped.page.stat().st_size < 2_000_000


def test_the_policy_of_the_page_lets_nothing_in(open_page, shipped):
    page = open_page(shipped.address)
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy and "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
