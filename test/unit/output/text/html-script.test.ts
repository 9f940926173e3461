/** The HTML report's search, run against a stand-in for the page. */
import { expect, test } from "bun:test";
import { HTML_SCRIPT } from "../../../../src/output/text/html-assets.ts";

class Stub {
  value = "";
  checked = true;
  textContent = "";
  readonly dataset: Record<string, string> = {};
  readonly classes = new Set<string>();
  readonly classList = {
    toggle: (name: string, on: boolean) => (on ? this.classes.add(name) : this.classes.delete(name)),
    remove: (name: string) => this.classes.delete(name),
  };
  readonly #listeners: (() => void)[] = [];

  constructor(over: { value?: string; textContent?: string; severity?: string } = {}) {
    this.value = over.value ?? "";
    this.textContent = over.textContent ?? "";
    this.dataset["severity"] = over.severity ?? "";
  }

  addEventListener(_event: string, listener: () => void): void {
    this.#listeners.push(listener);
  }

  fire(): void {
    for (const listener of this.#listeners) listener();
  }
}

function openPage() {
  const query = new Stub();
  const tools = new Stub();
  const shown = new Stub();
  tools.classes.add("hidden");
  const boxes = [new Stub({ value: "high" }), new Stub({ value: "low" })];
  const cards = [
    new Stub({ severity: "high", textContent: "Acme token src/a.env" }),
    new Stub({ severity: "low", textContent: "Acme password src/b.env" }),
  ];
  const ids: Record<string, Stub> = { query, tools, shown };
  const document = {
    getElementById: (id: string) => ids[id],
    querySelectorAll: (selector: string) => (selector === ".finding" ? cards : boxes),
  };
  new Function("document", HTML_SCRIPT)(document);
  const visible = () => cards.map(({ classes }) => !classes.has("hidden"));
  return { query, boxes, tools, shown, visible };
}

test("opening the page shows the tools and every finding", () => {
  const { tools, shown, visible } = openPage();
  expect(tools.classes.has("hidden")).toBe(false);
  expect(visible()).toEqual([true, true]);
  expect(shown.textContent).toBe("2 of 2 shown");
});

test("words must all be there, in any order and case", () => {
  const { query, shown, visible } = openPage();
  query.value = " B.ENV  acme ";
  query.fire();
  expect(visible()).toEqual([false, true]);
  expect(shown.textContent).toBe("1 of 2 shown");
});

test("a severity can be switched off", () => {
  const { boxes, visible } = openPage();
  boxes[1]!.checked = false;
  boxes[1]!.fire();
  expect(visible()).toEqual([true, false]);
});
