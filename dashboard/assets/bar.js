export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".bar");
  const make = (tag, cls, text) => {
    const node = document.createElement(tag);
    node.className = cls;
    node.textContent = text;
    return node;
  };
  const act = (text, name, run) => {
    const node = make("button", "act", text);
    node.type = "button";
    node.dataset.act = name;
    node.onclick = run;
    return node;
  };
  document.documentElement.lang = data.language;

  const line = make("div", "line", "");
  if (data.sample) {
    const badge = make("span", "sample", data.sample);
    badge.title = data.sampleNote;
    line.append(badge);
  }
  const count = make("span", "count", data.count);
  count.setAttribute("role", "status");
  line.append(count);
  for (const chip of data.chips) {
    const node = make("button", "chip", "");
    node.type = "button";
    node.dataset.chip = chip.id;
    node.dataset.unknown = chip.unknown;
    node.setAttribute("aria-label", chip.remove);
    node.append(make("span", "", chip.label), make("span", "", "×"));
    node.onclick = () => setTriggerValue("remove", chip.id);
    line.append(node);
  }
  if (data.canReset) line.append(act(data.reset, "reset", () => setTriggerValue("reset", "1")));
  const copy = act(data.copy, "copy", async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      copy.textContent = data.copied;
    } catch {
      window.prompt(data.copy, window.location.href);
    }
  });
  line.append(copy);

  const lines = [line];
  if (data.hidden) {
    const second = make("div", "line", "");
    second.append(make("p", "note muted", data.hidden), act(data.show, "show", () => setTriggerValue("show", "1")));
    lines.push(second);
  }
  for (const text of data.notes) {
    const note = make("div", "line", "");
    const words = make("p", "note", text);
    words.setAttribute("role", "alert");
    note.append(words);
    lines.push(note);
  }
  root.replaceChildren(...lines);
}
