"""The first page on a phone: bytes, layout shift and largest paint in a slowed-down Chromium."""

from __future__ import annotations

import gzip
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.figures import Figure
from bench.servers import product

SLOW_4G = {"latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
PHONE = {"width": 360, "height": 740}
OBSERVE = """
window.seen = {lcp: 0, cls: 0};
new PerformanceObserver(list => {
  for (const e of list.getEntries()) window.seen.lcp = e.startTime;
}).observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => {
  for (const e of list.getEntries()) if (!e.hadRecentInput) window.seen.cls += e.value;
}).observe({type: 'layout-shift', buffered: true});
"""


def _visit(browser: Browser, port: int) -> tuple[float, float, int, int]:
    """LCP in ms, CLS, bytes transferred and those of its scripts, of a cold visit."""
    page = browser.new_context(viewport=PHONE).new_page()  # type: ignore[arg-type] # a TypedDict
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {"offline": False, **SLOW_4G})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    transferred: list[int] = []
    scripts: list[int] = []
    session.on(
        "Network.loadingFinished", lambda event: transferred.append(event["encodedDataLength"])
    )
    page.on(
        "response",
        lambda answer: (
            scripts.append(len(gzip.compress(answer.body())))
            if answer.request.resource_type == "script"
            else None
        ),
    )
    page.add_init_script(OBSERVE)
    page.goto(f"http://127.0.0.1:{port}/", wait_until="load")
    page.wait_for_timeout(1500)
    seen = page.evaluate("window.seen")
    page.context.close()
    return seen["lcp"], seen["cls"], sum(transferred), sum(scripts)


def measure() -> list[Figure]:
    """Visit the front page five times from cold; the worst visit counts."""
    with (
        tempfile.TemporaryDirectory() as folder,
        product(Path(folder) / "instance") as port,
        sync_playwright() as playwright,
    ):
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        visits = [_visit(browser, port) for _ in range(5)]
        browser.close()
    lcp, cls, size, scripts = (max(column) for column in zip(*visits, strict=True))
    return [
        Figure(
            name="first page, transferred",
            value=f"{size / 1000:.1f} kB",
            goal="< 60 kB",
            is_met=size < 60_000,
        ),
        Figure(
            name="its JavaScript, gzipped",
            value=f"{scripts / 1000:.1f} kB",
            goal="< 15 kB",
            is_met=scripts < 15_000,
        ),
        Figure(name="layout shift (CLS)", value=f"{cls:.3f}", goal="0", is_met=cls == 0),
        Figure(
            name="largest contentful paint, CPU 4× slower, slow 4G",
            value=f"{lcp / 1000:.2f} s",
            goal="< 1.5 s",
            is_met=lcp < 1500,
        ),
    ]
