"""The journey of a reader, in a real browser against the app as it is started by its command.

It takes the Chrome, Chromium or Edge that is installed; set CONFLICT_NUMBERS_BROWSER to the program's path for another.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[1]
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def browser_path() -> str:
    """Return the browser to use; without one the tests fail with the one line that helps."""
    wished = os.environ.get("CONFLICT_NUMBERS_BROWSER")
    found = [wished] if wished else [*(shutil.which(name) for name in NAMES), *PLACES]
    for path in found:
        if path and Path(path).exists():
            return path
    pytest.fail(
        "No Chrome, Chromium or Edge found: install one (Debian, Ubuntu: sudo apt-get install -y chromium).",
        pytrace=False,
    )


def test_without_a_browser_one_line_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFLICT_NUMBERS_BROWSER", "/nowhere/browser")
    with pytest.raises(pytest.fail.Exception, match="install one") as failed:
        browser_path()
    assert "\n" not in str(failed.value)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start the dashboard by its command from an empty home directory, and return its address."""
    browser_path()  # no server where nothing can look at it
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    empty = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "HOME": str(empty), "USERPROFILE": str(empty), "STREAMLIT_SERVER_HEADLESS": "true"}
    log = (empty / "log.txt").open("w+", encoding="utf-8")
    command = [sys.executable, "-m", "extract", "dashboard", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
    ) as process:
        address = f"http://127.0.0.1:{port}"
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
                break
            except OSError:
                assert process.poll() is None, (empty / "log.txt").read_text(encoding="utf-8")
                time.sleep(0.25)
        yield address
        process.terminate()
    log.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        started = driver.chromium.launch(executable_path=browser_path(), args=arguments)
        yield started
        started.close()


class Complaints(list[str]):
    """What the browser complains of, and every request that leaves the machine."""

    # A link to a page makes Streamlit look for these beside the page first; it does without them.
    HARMLESS = ("/_stcore/health", "/_stcore/host-config")

    def watch(self, page: Page) -> None:
        page.on("request", lambda request: self.leaving(request.url))
        page.on("pageerror", lambda error: self.append(f"script: {error}"))
        page.on("console", lambda message: self.said(message.type, message.text, message.location.get("url", "")))

    def leaving(self, url: str) -> None:
        host = urlsplit(url).hostname
        if host not in ("127.0.0.1", None):
            self.append(f"left the machine: {url}")

    def said(self, kind: str, text: str, url: str) -> None:
        if kind == "error" and not url.endswith(self.HARMLESS):
            self.append(f"console: {text} {url}")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="en-GB")
    opened = context.new_page()
    complaints = Complaints()
    complaints.watch(opened)
    yield opened
    context.close()
    assert complaints == []


def settled(page: Page) -> None:
    page.wait_for_selector(IDLE, timeout=60_000)
    page.wait_for_timeout(150)
    page.wait_for_selector(IDLE, timeout=60_000)


def go(page: Page, address: str) -> None:
    page.goto(address, wait_until="domcontentloaded")
    page.locator(".bar .count").wait_for(timeout=60_000)
    settled(page)


def choose(page: Page, facet: str, at: int = 0) -> str:
    """Choose one option of a list facet and return its label without the count."""
    box = page.locator(f"[class*=st-key-facet_{facet}-]")
    box.locator("input").click()
    option = page.get_by_role("option").nth(at)
    label = re.sub(r" \(\d+\)$", "", option.inner_text())
    option.click()
    page.keyboard.press("Escape")
    # A slow machine may look idle for a moment before the click has reached the server.
    page.locator(f'.chip[data-chip="{facet}"]').wait_for(timeout=60_000)
    settled(page)
    return label


def count(page: Page) -> str:
    return page.locator(".bar .count").inner_text()


def test_a_reader_filters_looks_goes_back_and_shares_the_link(page: Page, home: str) -> None:
    go(page, f"{home}/figures")
    everything = count(page)
    publisher = choose(page, "publisher")
    filtered = count(page)
    assert filtered != everything
    expect(page.locator('.chip[data-chip="publisher"]')).to_contain_text(publisher)

    row = page.locator(".rows tr[data-id]").first
    figure = row.get_attribute("data-id")
    row.click()
    settled(page)
    sentence = page.locator(".st-key-detail_figures blockquote")
    expect(sentence.locator('mark[data-role="number"][aria-current="true"]')).to_be_visible()
    assert f"fig={figure}" in page.url
    words = sentence.inner_text()

    page.reload()
    page.locator(".bar .count").wait_for(timeout=60_000)
    settled(page)
    assert count(page) == filtered
    assert sentence.inner_text() == words
    expect(page.locator('.chip[data-chip="publisher"]')).to_contain_text(publisher)

    page.go_back()
    settled(page)
    expect(sentence).to_have_count(0)
    assert count(page) == filtered
    page.go_back()
    settled(page)
    expect(page.locator('.chip[data-chip="publisher"]')).to_have_count(0)
    assert count(page) == everything
    page.go_forward()
    settled(page)
    assert count(page) == filtered


def test_a_link_opens_the_same_view_in_the_other_language_and_on_every_page(page: Page, home: str) -> None:
    go(page, f"{home}/?kind=killed")
    claims = re.findall(r"\d+", count(page))
    page.locator("[class*=st-key-language]").get_by_text("DE", exact=True).click()
    expect(page.locator(".bar .count")).to_contain_text("Angaben")
    settled(page)
    assert "ui=de" in page.url and "kind=killed" in page.url
    assert re.findall(r"\d+", count(page)) == claims
    assert page.evaluate("document.documentElement.lang") == "de"
    for link in ("Vergleich", "Zeitverlauf", "Quellen", "Zahlen", "Lesen"):
        page.get_by_role("link", name=link, exact=True).click()
        settled(page)
        assert "kind=killed" in page.url
        assert re.findall(r"\d+", count(page)) == claims
        expect(page.locator(".sample")).to_have_text("Beispieldaten")


def test_one_click_shows_what_is_hidden_and_one_resets(page: Page, home: str) -> None:
    go(page, home)
    opening = count(page)
    page.locator('[data-act="show"]').click()
    settled(page)
    shown, total = re.findall(r"[\d,]+", count(page))
    assert shown == total
    page.locator('[data-act="reset"]').click()
    settled(page)
    assert count(page) == opening
    assert urlsplit(page.url).query == ""


def test_fast_clicks_are_all_kept(page: Page, home: str) -> None:
    go(page, home)
    pills = page.locator("[class*=st-key-facet_modality] button")
    for at in range(3):
        pills.nth(at).click(delay=0)
    page.locator('.chip[data-chip="modality"]').wait_for(state="detached")
    settled(page)
    assert "modality=any" in page.url


def test_a_disagreement_leads_to_its_comparison_and_a_claim_to_its_sentence(page: Page, home: str) -> None:
    go(page, f"{home}/compare")
    expect(page.locator('[data-testid="stVegaLiteChart"] svg, [data-testid="stVegaLiteChart"] canvas')).to_be_visible()
    page.locator(".st-key-claims tr[data-id], .rows tr[data-id]").first.click()
    settled(page)
    expect(page.locator(".st-key-detail_compare blockquote mark[aria-current='true']")).to_be_visible()
    page.get_by_role("button", name="Open article").click()
    page.wait_for_url("**/read?*")
    settled(page)
    current = page.locator("article mark[aria-current='true']")
    expect(current).to_be_visible()
    first = current.get_attribute("data-figure")
    page.keyboard.press("j")
    settled(page)
    expect(page.locator("article mark[aria-current='true']")).to_have_count(1)
    if page.locator("article mark[data-figure]").count() > 1:
        expect(page.locator("article mark[aria-current='true']")).not_to_have_attribute("data-figure", first or "")


def test_a_repeat_leads_to_the_other_mention_and_a_part_to_its_whole(page: Page, home: str) -> None:
    go(page, f"{home}/read?doc=en-02-kursk-incursion.md")
    belonging = page.locator(".st-key-detail_read tr[data-id]")
    marks = page.locator("article mark[data-figure]")
    for at in range(marks.count()):  # the first part of the article
        marks.nth(at).click()
        settled(page)
        if belonging.count() and "Part of" in belonging.first.inner_text():
            break
    whole = belonging.first.get_attribute("data-id") or "none"
    belonging.first.locator("button").click()
    page.wait_for_url(f"**fig={whole}*")
    settled(page)
    expect(page.locator("article mark[aria-current='true']")).to_have_attribute("data-figure", whole)

    go(page, f"{home}/figures?q=Pagers+explode")
    repeat = page.locator(".rows tr[data-id]", has_text="another mention of the same claim").first
    headline = repeat.get_attribute("data-id") or "none"
    repeat.click()
    settled(page)
    page.locator(".st-key-detail_figures tr[data-id]", has_text="Another mention").first.click()
    page.wait_for_url(lambda url: "fig=" in url and headline not in url)
    settled(page)
    expect(page.locator(".st-key-detail_figures tr[data-id]").first).to_have_attribute("data-id", headline)


@pytest.mark.parametrize("where", ["", "compare", "time", "sources", "figures", "read"])
def test_a_phone_in_the_dark_scrolls_no_page_sideways(browser: Browser, home: str, where: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="de-DE", color_scheme="dark")
    page = context.new_page()
    complaints = Complaints()
    complaints.watch(page)
    go(page, f"{home}/{where}")
    expect(page.locator(".bar .count")).to_contain_text("Angaben")
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth - window.innerWidth")
    context.close()
    assert wide <= 0
    assert complaints == []


def test_files_hold_what_is_filtered_and_are_named_sample(page: Page, home: str, tmp_path: Path) -> None:
    go(page, f"{home}/figures?kind=killed")
    shown = re.findall(r"\d+", count(page))[0]
    for button, suffix in (("Download CSV", "csv"), ("Download JSON", "json")):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=button).click()
        name = waiting.value.suggested_filename
        assert name == f"conflict-numbers-sample-{shown}-claims.{suffix}"
        waiting.value.save_as(tmp_path / name)
        assert '"killed"' in (tmp_path / name).read_text("utf-8") or ",killed," in (tmp_path / name).read_text("utf-8")


def test_several_filters_whose_counts_change_stay_and_go_back_one_by_one(page: Page, home: str) -> None:
    go(page, f"{home}/?modality=any&conflict=any")
    seen = [(count(page), urlsplit(page.url).query)]
    for facet in ("publisher", "kind", "claimant"):
        choose(page, facet)
        seen.append((count(page), urlsplit(page.url).query))
    assert len(set(seen)) == 4
    for expected in reversed(seen[:-1]):
        page.go_back()
        expect(page.locator(".bar .count")).to_have_text(expected[0])
        settled(page)
        assert urlsplit(page.url).query == expected[1]


def test_back_leads_out_of_a_page_that_a_click_led_to(page: Page, home: str) -> None:
    go(page, home)
    page.locator("[class*=st-key-newest] tr[data-id], .rows tr[data-id]").last.click()
    page.wait_for_url("**/figures?fig=*")
    settled(page)
    expect(page.locator(".st-key-detail_figures blockquote mark[aria-current='true']")).to_be_visible()
    page.go_back()
    expect(page.get_by_text("Newest sentences")).to_be_visible()
    settled(page)
    assert urlsplit(page.url).path == "/"


def test_the_readmes_picture_is_made_from_the_running_app(page: Page, home: str, tmp_path: Path) -> None:
    """Set CONFLICT_NUMBERS_PICTURE to a path to keep the picture."""
    go(page, f"{home}/figures?q=Kursk&kind=casualties&kind=killed&kind=troops")
    page.locator(".rows tr[data-id]").first.click()
    settled(page)
    expect(page.locator(".st-key-detail_figures blockquote mark[aria-current='true']")).to_be_visible()
    picture = Path(os.environ.get("CONFLICT_NUMBERS_PICTURE", tmp_path / "dashboard.png"))
    page.screenshot(path=picture)
    assert picture.stat().st_size > 20_000


def test_a_click_on_an_interval_selects_its_claim_and_one_on_a_source_filters(page: Page, home: str) -> None:
    go(page, f"{home}/compare")
    mark = page.locator("[data-testid=stVegaLiteChart] svg .mark-symbol.role-mark path").first
    mark.click(force=True)
    page.wait_for_url("**/compare?fig=*")
    settled(page)
    expect(page.locator(".st-key-detail_compare blockquote mark[aria-current='true']")).to_be_visible()

    go(page, f"{home}/sources")
    opening = count(page)
    page.locator(".rows tr[data-id]").first.click()
    expect(page.locator('.chip[data-chip="publisher"]')).to_be_visible()
    settled(page)
    assert count(page) != opening
