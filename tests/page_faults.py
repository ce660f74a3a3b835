"""What is wrong with a page that a browser shows: takes the page, gives a line for each fault; no fault, no line."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The size of targets is the one rule of WCAG 2.2 that axe leaves out unless it is named.
OPTIONS = {
    "runOnly": {"type": "tag", "values": LEVELS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
AXE = Axe()
SMALLEST_WIDTH, SMALLEST_HEIGHT = 320, 256

STRUCTURE = r"""
() => {
  const faults = [];
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const firsts = headings.filter((one) => one.tagName === "H1");
  if (firsts.length !== 1) faults.push(`${firsts.length} headings of the first level`);
  let level = 0;
  for (const one of headings) {
    const own = Number(one.tagName[1]);
    // The summary of what is wrong stands above the heading of the page, as the design system has it.
    const apart = one.closest("main") === null || one.closest(".nhsuk-error-summary");
    if (!apart && own > level + 1) faults.push(`heading “${one.textContent.trim()}” leaps from level ${level} to ${own}`);
    if (!one.textContent.trim()) faults.push("a heading without words");
    if (!apart) level = own;
  }
  for (const name of ["header[role=banner]", "main#maincontent", "footer[role=contentinfo]", "html[lang]"])
    if (document.querySelectorAll(name).length !== 1) faults.push(`there is not one ${name}`);
  if (!document.title.trim()) faults.push("no title");
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) faults.push(`“${id}” names two places`);
  for (const one of document.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(one.getAttribute("href").slice(1));
    if (id && !document.getElementById(id)) faults.push(`a link leads to #${id}, which is not there`);
  }
  for (const one of document.querySelectorAll("[style], script:not([src]), style"))
    if (!one.closest("svg")) faults.push(`style or script within the page: ${one.outerHTML.slice(0, 80)}`);
  for (const one of document.querySelectorAll("main a[href], main button"))
    if (!(one.textContent.trim() || one.getAttribute("aria-label"))) faults.push(`no words: ${one.outerHTML.slice(0, 80)}`);
  return faults;
}
"""

# Each sort of element that the keyboard reaches must look different when it has the focus.
FOCUS = r"""
() => {
  const faults = [], seen = new Set();
  const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const looks = (one) => {
    const own = getComputedStyle(one);
    const label = one.matches("[type=radio], [type=checkbox]") ? getComputedStyle(one.nextElementSibling, "::before") : own;
    const edge = (of) => of.borderBottomStyle === "none" ? "" : of.borderBottomWidth + of.borderBottomColor;
    const around = (of) => of.outlineStyle === "none" ? "" : of.outlineWidth + of.outlineColor;
    const inner = one.firstElementChild ? getComputedStyle(one.firstElementChild) : own;
    return [around(own), inner.backgroundColor, inner.boxShadow, around(inner), edge(own), own.boxShadow, own.backgroundColor, label.boxShadow, edge(label), around(label)].join("|");
  };
  for (const one of document.querySelectorAll(all)) {
    const sort = one.tagName + one.className + (one.type || "");
    if (seen.has(sort) || one.disabled || !one.checkVisibility({visibilityProperty: true})) continue;
    document.activeElement?.blur();
    const before = looks(one);
    one.focus({focusVisible: true, preventScroll: true});
    if (document.activeElement !== one) continue;
    seen.add(sort);
    if (looks(one) === before) faults.push(`focus cannot be seen: ${one.outerHTML.slice(0, 120)}`);
  }
  document.activeElement?.blur();
  return faults;
}
"""

WIDE = r"""
() => {
  const most = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth <= most) return found;
  for (const one of document.querySelectorAll("body *")) {
    const box = one.getBoundingClientRect();
    const inside = one.closest(".report-scroll, .report-chart, [class*=visually-hidden]");
    if (box.right > most + 1 && !(inside && inside !== one)) found.push(`${one.tagName}.${one.className} ${Math.round(box.right)}`);
  }
  return [`wider than the screen: ${document.documentElement.scrollWidth} of ${most}, by ${found.slice(0, 4).join("; ")}`];
}
"""


def axe_faults(page: Page) -> list[str]:
    """Return what axe finds against WCAG 2.2 AA and good practice."""
    found: dict[str, Any] = AXE.run(page, options=OPTIONS).response
    return [
        f"{fault['id']}: {node['html'][:160]} {' '.join(node['failureSummary'].split())[:300]}"
        for fault in found["violations"]
        for node in fault["nodes"][:3]
    ]


def structure_faults(page: Page) -> list[str]:
    """Return what is wrong with headings, landmarks, places named twice, links into nothing, style or script in the page."""
    return list(page.evaluate(STRUCTURE))


def focus_faults(page: Page) -> list[str]:
    """Return each sort of element whose focus cannot be seen."""
    return list(page.evaluate(FOCUS))


def width_faults(page: Page) -> list[str]:
    """Return what makes the page wider than its window."""
    return list(page.evaluate(WIDE))


def narrow_faults(page: Page) -> list[str]:
    """Return what makes the page scroll sideways at 320 pixels, which is a small telephone and 1280 pixels at 400 %."""
    before = page.viewport_size or {"width": 1280, "height": 900}
    page.set_viewport_size({"width": SMALLEST_WIDTH, "height": SMALLEST_HEIGHT})
    found = width_faults(page)
    page.set_viewport_size(before)
    return found


def contrast_mode_faults(page: Page) -> list[str]:
    """Return what is lost where the reader's system puts its own few colours in place of ours."""
    page.emulate_media(forced_colors="active")
    found = [f"in forced colours, {fault}" for fault in focus_faults(page)]
    page.emulate_media(forced_colors="none")
    return found


def print_faults(page: Page) -> list[str]:
    """Return what of the page would not come out of a printer, and what should not."""
    page.emulate_media(media="print")
    found = page.evaluate(
        """() => [
          ...[...document.querySelectorAll("nav.nhsuk-header__navigation, .service-who, .service-to-do, .service-filters")]
            .filter((one) => one.checkVisibility()).map((one) => `printed: ${one.className}`),
          ...[...document.querySelectorAll("main h1, main table")]
            .filter((one) => !one.closest("details:not([open])") && !one.checkVisibility()).map((one) => `not printed: ${one.tagName}`),
          ...[...document.querySelectorAll(".report-scroll")]
            .filter((one) => getComputedStyle(one).overflowX !== "visible").map(() => "a table is cut off in print"),
        ]"""
    )
    page.emulate_media(media="screen")
    return list(found)
