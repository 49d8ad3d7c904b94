"""Opens report pages in headless Chromium and holds them to what a reader needs.

usage: audit.py [--screenshots FOLDER] PAGE...

Each page is opened in light and dark, at the width of a desktop and of a small phone. A fault is: a message on the
console, a script error, a load of anything but the page itself, a violation found by axe-core (WCAG 2.1 A and AA, and its
best practices), a page that has to be scrolled sideways, a chart that isn't drawn, a first press of Tab that doesn't show
the link past the menu, a table that the keyboard can't reach, or a print that isn't on A4. First the audit itself is
tried on pages with such faults, and has to find them.
"""

import argparse
import dataclasses
import importlib.resources
import itertools
import multiprocessing
import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
# Of what is sound one element of each kind is enough to be told: naming the thousands of cells takes longer than looking.
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]},
    "resultTypes": ["violations"],
}
WIDTHS = {"desktop": 1280, "phone": 320}
SCHEMES = ["light", "dark"]
View = tuple[str, str]


class Listener:
    """What a page did that it shouldn't have."""

    def __init__(self, page: Page, own: str):
        self.faults: list[str] = []
        page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("requestfailed", lambda request: self.faults.append(f"failed load: {request.url}"))
        page.on("request", lambda request: self.asked(request.url, own))

    def asked(self, url: str, own: str) -> None:
        if url.split("#")[0] != own and not url.startswith("data:"):
            self.faults.append(f"load: {url}")


def axe_faults(page: Page) -> list[str]:
    page.evaluate(AXE)
    result = page.evaluate("rules => axe.run(document, rules)", RULES)
    if not result["passes"]:
        return ["axe-core: nothing was looked at"]
    return [
        f"axe-core {violation['id']} ({violation['impact']}): {violation['help']}: {node['html'][:120]}"
        for violation in result["violations"]
        for node in violation["nodes"][:3]
    ]


def layout_faults(page: Page) -> list[str]:
    faults = []
    needed, given = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    if needed > given:
        faults.append(f"has to be scrolled sideways: {needed} of {given} pixels")
    for figure in page.query_selector_all("figure"):
        drawn = [chart for chart in figure.query_selector_all("svg[role=img]") if chart.is_visible()]
        if len(drawn) != 1:
            faults.append(f"{len(drawn)} charts of a figure are drawn, not one")
        elif (box := drawn[0].bounding_box()) is None or box["height"] < 100:
            faults.append("a chart has no height")
    return faults


def keyboard_faults(page: Page) -> list[str]:
    faults = []
    page.keyboard.press("Tab")
    skip = page.query_selector("a.skip:focus")
    if skip is None or skip.bounding_box()["x"] < 0:
        faults.append("the first press of Tab doesn't show the link past the menu")
    reached = page.evaluate("[...document.querySelectorAll('details > summary, .scroll, nav a')].filter(e => e.tabIndex < 0).length")
    if reached:
        faults.append(f"{reached} parts can't be reached by keyboard")
    return faults


def print_faults(page: Page, target: Path) -> list[str]:
    page.emulate_media(media="print")
    page.pdf(path=str(target), prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[([^\]]*)\]", target.read_bytes())
    sizes = {tuple(round(float(number)) for number in box.split()) for box in boxes}
    faults = [] if sizes == {(0, 0, 595, 842)} else [f"printed on {sizes or 'nothing'}, not on A4"]
    # What is folded away is for the screen, but for the tables of the municipalities, which are the annex.
    hidden = page.evaluate("[...document.querySelectorAll('.annex details td')].filter(e => !e.checkVisibility()).length")
    if hidden:
        faults.append(f"{hidden} figures of the annex aren't printed")
    wide = page.evaluate("getComputedStyle(document.body).backgroundColor")
    if wide != "rgb(255, 255, 255)":
        faults.append(f"printed on {wide}")
    return faults


def view_faults(browser: Browser, url: str, view: View, screenshots: Path | None) -> list[str]:
    context = browser.new_context(viewport={"width": WIDTHS[view[0]], "height": 900}, color_scheme=view[1])
    page = context.new_page()
    listener = Listener(page, url)
    page.goto(url)
    faults = layout_faults(page) + keyboard_faults(page)
    if screenshots:
        page.screenshot(path=str(screenshots / f"{view[0]}-{view[1]}.png"), full_page=True)
    # Opened, a page shows all that it shows closed.
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    faults += layout_faults(page) + axe_faults(page) + listener.faults
    context.close()
    return [f"{view[0]}, {view[1]}: {fault}" for fault in faults]


def paper_faults(browser: Browser, url: str, screenshots: Path | None) -> list[str]:
    # A reader who prefers dark prints on white all the same.
    page = browser.new_page(color_scheme="dark")
    page.goto(url)
    with tempfile.TemporaryDirectory() as folder:
        faults = print_faults(page, (screenshots or Path(folder)) / "print.pdf")
    page.close()
    return [f"print: {fault}" for fault in faults]


def audit(browser: Browser, path: Path, views: list[View], paper: bool, screenshots: Path | None = None) -> list[str]:
    url = path.resolve().as_uri()
    faults = [fault for view in views for fault in view_faults(browser, url, view, screenshots)]
    if paper:
        faults += paper_faults(browser, url, screenshots)
    return sorted(set(faults))


LIGHT: View = ("desktop", "light")
DARK: View = ("desktop", "dark")

# What has to be found when it is put into a sound page: what to replace (a pattern), by what, where to look, and a word of the
# fault. `None` looks at the print.
SABOTAGE: list[tuple[str, str, View | None, str]] = [
    ("</main>", "<script>console.log('x')</script></main>", LIGHT, "console"),
    ("</main>", '<img src="https://maal.invalid/x.png" alt="x"></main>', LIGHT, "load"),
    ("</main>", '<img src="x.png" alt="x"></main>', LIGHT, "failed load"),
    ('lang="', 'data-lang="', LIGHT, "html-has-lang"),
    (r'aria-labelledby="[^"]*-title"|<title id="[^"]*">[^<]*</title>', "", LIGHT, "svg-img-alt"),
    ("--ink: #16191d", "--ink: #999", LIGHT, "color-contrast"),
    ("--soft: #b4bcc4", "--soft: #444", DARK, "color-contrast"),
    ("<h3 ", "<h6 ", LIGHT, "heading-order"),
    ("</main>", '<div style="width:2000px">x</div></main>', LIGHT, "sideways"),
    (".narrow { display: none; }", "", LIGHT, "charts of a figure"),
    ('tabindex="0"', 'tabindex="-1"', LIGHT, "keyboard"),
    ('<a class="skip" href="#content">', '<a class="skip" tabindex="-1" href="#content">', LIGHT, "Tab"),
    ("size: A4", "size: A5", None, "A4"),
    ("content-visibility: visible; block-size: auto;", "", None, "printed"),
]


def try_the_audit(browser: Browser, path: Path) -> list[str]:
    """Tells which faults the audit doesn't find."""
    missed = []
    sound = path.read_text()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "index.html"
        for old, new, view, word in SABOTAGE:
            spoilt, count = re.subn(old, lambda _: new, sound)
            if count == 0:
                missed.append(f"nothing to sabotage: {old}")
            if "script" in new or "img" in new:
                spoilt = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", spoilt)
            page.write_text(spoilt)
            found = audit(browser, page, [view] if view else [], paper=view is None)
            if not any(word in fault for fault in found):
                missed.append(f"not found: {old} -> {new}")
    return missed


@dataclasses.dataclass
class Task:
    """What one browser does: the audit of a page, or the trial of the audit on it."""

    chromium: str
    page: Path
    is_trial: bool = False
    screenshots: Path | None = None

    def faults(self) -> list[str]:
        with sync_playwright() as playwright:
            # Chromium's own sandbox wants rights that a container's root may lack; the pages are ours.
            browser = playwright.chromium.launch(executable_path=self.chromium, args=["--no-sandbox"])
            if self.is_trial:
                return try_the_audit(browser, self.page)
            views = list(itertools.product(WIDTHS, SCHEMES))
            return audit(browser, self.page, views, paper=True, screenshots=self.screenshots)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--screenshots", type=Path, help="keep pictures of the first page here")
    parser.add_argument("pages", nargs="+", type=Path)
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("chromium is not installed", file=sys.stderr)
        return 1
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    first = options.pages[0]
    tasks = [Task(chromium, first, is_trial=True), Task(chromium, first, screenshots=options.screenshots)]
    tasks += [Task(chromium, page) for page in options.pages[1:]]
    faults = []
    with multiprocessing.Pool(2) as pool:
        for task, found in zip(tasks, pool.imap(Task.faults, tasks)):
            faults += [f"{task.page}: {fault}" for fault in found]
            what = "the audit itself" if task.is_trial else task.page
            print(f"{what}: {'sound' if not found else f'{len(found)} faults'}", flush=True)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
