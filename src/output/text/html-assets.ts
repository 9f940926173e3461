/**
 * Style and script of the HTML report, constant text. Their SHA-256 stand beside them for the page's Content-Security-Policy,
 * which lets nothing else run; a test recomputes both. Pure.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; --line: #8884; --dim: #6b6b6b; --critical: #a3158f; --high: #c22; --medium: #9a6700; --low: #0b63c5; }
@media (prefers-color-scheme: dark) { :root { --dim: #a0a0a0; --critical: #f07be0; --high: #ff7b72; --medium: #e3b341; --low: #79b8ff; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; }
.dim { color: var(--dim); } .hidden { display: none; }
.tools { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; position: sticky; top: 0; padding: .6rem 0; background: Canvas; }
.tools input[type=search] { flex: 1 1 16rem; font: inherit; padding: .4rem .6rem; }
.finding { border: 1px solid var(--line); border-left-width: 4px; border-radius: 4px; padding: .6rem 1rem; margin: .8rem 0; }
.finding h3 { font-size: 1rem; margin: 0; } .finding p { margin: .3rem 0; overflow-wrap: anywhere; }
.finding pre { overflow-x: auto; padding: .5rem; background: #8881; margin: .5rem 0; }
mark { font-weight: bold; background: #ffd33d66; color: inherit; }
.critical { border-left-color: var(--critical); } .high { border-left-color: var(--high); }
.medium { border-left-color: var(--medium); } .low { border-left-color: var(--low); }
.severity-critical { color: var(--critical); } .severity-high { color: var(--high); }
.severity-medium { color: var(--medium); } .severity-low { color: var(--low); }
`;

export const HTML_SCRIPT = `
"use strict";
const query = document.getElementById("query");
const boxes = [...document.querySelectorAll("input[name=severity]")];
const cards = [...document.querySelectorAll(".finding")];
const shown = document.getElementById("shown");
const texts = cards.map((card) => card.textContent.toLowerCase());
function filter() {
  const words = query.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  let count = 0;
  cards.forEach((card, index) => {
    const fits = severities.has(card.dataset.severity) && words.every((word) => texts[index].includes(word));
    card.classList.toggle("hidden", !fits);
    count += fits ? 1 : 0;
  });
  shown.textContent = count + " of " + cards.length + " shown";
}
query.addEventListener("input", filter);
for (const box of boxes) box.addEventListener("change", filter);
document.getElementById("tools").classList.remove("hidden");
filter();
`;

export const HTML_STYLE_SHA256 = "AO9frb5AjqEnglA5pdNgkpnbmkbeluTaCLb6poCFdbc=";
export const HTML_SCRIPT_SHA256 = "c3CF8xVsuSrxhFhqn46Ua9Gu8hcAXeXPGc7NYA+bM5o=";
