// What only a browser can tell about heed's pages.
//
//   node tests/browser/run.mjs SCREENSHOTS ADDRESS|FOLDER...
//
// Crawls from the first page, takes a few addresses of each kind (and some that must fail), and
// asks of each: WCAG 2.2 AA by axe at three widths with the styles served, no sideways scrolling,
// nothing in the console, nothing the content policy refused, the same words without JavaScript,
// a keyboard that reaches every link and shows where it is, a clean print. A folder (heed
// publish) is served here, with the policy that heed itself sends, and scripts of its own.
// Chromium is Debian's; the packages come with script/styles --test. Ends with "N passed, N failed".
import { createServer } from "node:http";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";

const WIDTHS = [1280, 768, 320];
const EACH_KIND = 1;    // addresses taken of one kind
const CRAWL_MOST = 400; // pages looked at for links
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml" };

const [pictures, ...targets] = process.argv.slice(2);
if (!targets.length) {
  console.error("usage: run.mjs SCREENSHOTS ADDRESS|FOLDER...");
  process.exit(64);
}
let passed = 0, failed = 0;
function tell(good, what, detail = "") {
  good ? passed++ : failed++;
  if (!good) console.log(`FAILED  ${what}${detail ? `\n        ${String(detail).split("\n").slice(0, 12).join("\n        ")}` : ""}`);
}

// A folder as a site.
function serve(folder) {
  const server = createServer((request, response) => {
    let path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    if (path.endsWith("/")) path += "index.html";
    const file = join(folder, normalize(path));
    const there = file.startsWith(normalize(folder)) && statSync(file, { throwIfNoEntry: false })?.isFile();
    response.writeHead(there ? 200 : 404, { "Content-Type": TYPES[there ? extname(file) : ".html"] ?? "application/octet-stream",
      "Content-Security-Policy": POLICY.replace("style-src", "script-src 'self'; style-src") });
    response.end(there ? readFileSync(file) : "<!DOCTYPE html><html lang=en><title>Not there</title><main><h1>Not there</h1></main>");
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready([`http://127.0.0.1:${server.address().port}/`, server])));
}

// Addresses of one kind look alike: words and numbers that name a thing are left out.
function kind(address) {
  const path = address.pathname.replace(/\.html$|\/$/, "").split("/").filter(Boolean);
  const shape = path.map((part, i) => (i === 0 ? part : "*")).join("/");
  return `/${shape}?${[...new Set(address.searchParams.keys())].sort().join("&")}`;
}

async function watched(context) {
  const page = await context.newPage();
  page.troubles = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.troubles.push(message.text()));
  page.on("pageerror", (error) => page.troubles.push(error.message));
  page.on("requestfailed", (request) => page.troubles.push(`${request.url()} ${request.failure()?.errorText}`));
  return page;
}

async function crawl(context, first) {
  const page = await context.newPage();
  const kinds = new Map(), seen = new Set([first]), queue = [first], broken = [];
  for (let i = 0; i < queue.length && i < CRAWL_MOST; i++) {
    const response = await context.request.get(queue[i]);
    if (response.status() !== 200) { broken.push(`${queue[i]} ${response.status()}`); continue; }
    if (!response.headers()["content-type"]?.startsWith("text/html")) continue;
    const address = new URL(queue[i]), of = kinds.get(kind(address)) ?? [];
    const wanted = of.length < EACH_KIND || i < 60;
    if (of.length < EACH_KIND) kinds.set(kind(address), [...of, address.href]);
    if (!wanted) continue;
    await page.goto(address.href);
    for (const href of await page.$$eval("a[href], link[href], form[action]", (all) => all.map((one) => one.href || one.action))) {
      const link = new URL(href);
      link.hash = "";
      if (link.origin !== address.origin || seen.has(link.href)) continue;
      seen.add(link.href);
      queue.push(link.href);
    }
  }
  await page.close();
  tell(broken.length === 0, "every link of the site leads somewhere", broken.join("\n"));
  return [...kinds.values()].flat();
}

function axeWords(violations) {
  return violations.map((one) => `${one.id}: ${one.help}\n${one.nodes.slice(0, 3).map((node) => `  ${node.html.slice(0, 160)} ${node.any?.[0]?.message ?? ""}`).join("\n")}`).join("\n");
}

async function looks(page, address, name, shots, widths) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const response = await page.goto(address);
    const styled = await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 20));
    tell(styled, `${name}: the style sheet is served`);
    await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    tell(violations.length === 0, `${name} at ${width}: WCAG 2.2 AA`, axeWords(violations));
    const wide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return "";
      return [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > room + 1)
        .slice(-3).map((one) => one.outerHTML.slice(0, 120)).join("\n");
    });
    tell(!wide, `${name} at ${width}: no sideways scrolling`, wide);
    await page.$$eval("details", (all) => all.forEach((one) => { one.open = false; }));
    await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
    const expected = page.troubles.filter((trouble) => !(response.status() >= 400 && /status of \d+/.test(trouble)));
    tell(expected.length === 0, `${name} at ${width}: nothing in the console, nothing against the policy`, expected.join("\n"));
    page.troubles.length = 0;
  }
}

// Tab goes through everything that can be used, in the order of the page, and each shows it.
async function keyboard(page, address, name) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  const usable = await page.$$eval("a[href], button, input, select, textarea, summary, [tabindex='0']", (all) => {
    const shown = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.type !== "hidden");
    shown.forEach((one, i) => { one.dataset.order = i; });
    return shown.length;
  });
  const reached = [], hidden = [];
  for (let i = 0; i < Math.min(usable, 120); i++) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
      const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
      return { order: Number(one.dataset.order ?? -1), text: one.textContent.trim().slice(0, 40), skip: one.classList.contains("govuk-skip-link"),
        marked, inside: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight };
    });
    if (i === 0) tell(now.skip, `${name}: Tab comes to the skip link first`, now.text);
    reached.push(now.order);
    if (!now.marked || !now.inside) hidden.push(now.text);
  }
  tell(reached.every((order, i) => order === i), `${name}: Tab reaches every link in order`, reached.join(" "));
  tell(hidden.length === 0, `${name}: where the keyboard is can be seen`, hidden.join("\n"));
  await page.goto(address);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const skipped = await page.evaluate(() => location.hash === "#main-content" && document.activeElement.closest("main") !== null);
  tell(skipped, `${name}: the skip link skips to the content`);
}

async function structure(page, address, name) {
  await page.goto(address);
  const told = await page.evaluate(() => ({
    language: document.documentElement.lang, title: document.title, heads: document.querySelectorAll("h1").length,
    inline: document.querySelectorAll("[style], style, script:not([src])").length,
    handlers: [...document.querySelectorAll("*")].some((one) => [...one.attributes].some((each) => each.name.startsWith("on"))),
    twice: [...document.querySelectorAll("[id]")].map((one) => one.id).filter((id, i, all) => all.indexOf(id) !== i),
  }));
  tell(told.language && told.title && told.heads === 1, `${name}: language, title, one first heading`, JSON.stringify(told));
  tell(told.inline === 0 && !told.handlers, `${name}: no inline style or script`);
  tell(told.twice.length === 0, `${name}: no id twice`, told.twice.join(" "));
}

async function withoutScript(browser, address, name, withScript) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  tell((await page.innerText("main")).length >= withScript.length * 0.98, `${name}: the same words without JavaScript`);
  await context.close();
}

async function print(page, address, name, shots) {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  const left = await page.$$eval("nav, form, .govuk-skip-link", (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 1).length);
  tell(left === 0, `${name}: no navigation on paper`);
  await page.screenshot({ path: join(shots, `${name}-print.png`), fullPage: true });
  await page.pdf({ path: join(shots, `${name}.pdf`), format: "A4" });
  await page.emulateMedia({ media: null });
}

async function look(page, browser, address, name, shots, widths) {
  console.log(`        ${address}`);
  try {
    await looks(page, address, name, shots, widths);
    await structure(page, address, name);
    await keyboard(page, address, name);
    await page.goto(address);
    await withoutScript(browser, address, name, await page.innerText("main"));
    await print(page, address, name, shots);
  } catch (error) { // a page that leads away, or lacks what every page has
    tell(false, `${name}: can be looked at`, error.message);
  }
  page.troubles.length = 0;
}

async function site(browser, target, shots) {
  mkdirSync(shots, { recursive: true });
  const [first, server] = target.startsWith("http") ? [new URL(target).href, null] : await serve(target);
  const context = await browser.newContext();
  const addresses = await crawl(context, first);
  // What must fail answers with a page like the others; a folder's server has pages of its own.
  for (const [path, status] of server ? [] : [["search?q=repairs", 200], ["no-such-page", 404], ["reviews/no-such-review", 404], ["reviews/%ff", 400]]) {
    const answer = await context.request.get(first + path);
    tell(answer.status() === status, `/${path} answers ${status}`, answer.status());
    if (answer.headers()["content-type"]?.startsWith("text/html")) addresses.push(first + path);
  }
  const page = await watched(context), names = new Set();
  for (const address of addresses) {
    let name = address.slice(first.length).replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "home";
    while (names.has(name)) name += "x";
    names.add(name);
    await look(page, browser, address, name, shots, server ? [320] : WIDTHS); // files are the served pages once more
  }
  await context.close();
  server?.close();
  console.log(`${addresses.length} pages of ${target}, pictures in ${shots}`);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
for (const [i, target] of targets.entries()) await site(browser, target, targets.length > 1 ? join(pictures, `${i + 1}`) : pictures);
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
