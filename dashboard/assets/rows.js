export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".rows");
  const make = (tag, cls, text) => {
    const node = document.createElement(tag);
    if (cls) node.className = cls;
    if (text !== undefined) node.textContent = text;
    return node;
  };
  const fill = (box, cell) => {
    if (cell.lang) box.lang = cell.lang;
    if (cell.bar !== undefined) {
      const track = make("span", "track");
      track.setAttribute("aria-hidden", "true");
      const bar = make("span", "fill");
      bar.style.width = `${Math.max(0, Math.min(1, cell.bar)) * 100}%`;
      track.append(bar);
      box.append(track);
    }
    for (const part of cell.parts ?? []) box.append(make("span", part.style ?? "", part.text));
    if (cell.href) {
      const link = make("a", "", cell.text);
      link.href = cell.href;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      box.append(link);
    } else if (cell.text) {
      box.append(make("span", cell.style ?? "", cell.text));
    }
    if (cell.sub) box.append(make("span", "sub muted", cell.sub));
  };

  const table = make("table");
  if (data.caption) table.append(make("caption", "muted", data.caption));
  if (data.head) {
    const head = make("tr");
    for (const column of data.columns) {
      const cell = make("th", "", column.sort ? undefined : column.label);
      cell.scope = "col";
      if (column.sort) {
        const button = make("button", column.sorted ? "sorted" : "", column.label);
        button.type = "button";
        button.onclick = () => setTriggerValue("sort", column.sort);
        cell.append(button);
        if (column.sorted) cell.setAttribute("aria-sort", column.sorted);
      }
      if (column.width) cell.style.width = column.width;
      head.append(cell);
    }
    const thead = make("thead");
    thead.append(head);
    table.append(thead);
  }
  const body = make("tbody");
  for (const row of data.rows) {
    const line = make("tr");
    data.columns.forEach((column, at) => {
      const cell = row.cells[column.key] ?? {};
      const box = make("td");
      box.dataset.label = data.head && at > 0 ? column.label : "";
      if (column.nowrap) box.dataset.nowrap = "true";
      if (!data.head && column.width) box.style.width = column.width;
      if (row.id && at === 0) {
        // the first cell holds the row's button, so that keys and screen readers reach it
        const button = make("button");
        button.type = "button";
        fill(button, cell);
        box.append(button);
      } else if (cell.id) {
        const button = make("button");
        button.type = "button";
        button.onclick = () => setTriggerValue("pick", cell.id);
        fill(button, cell);
        box.append(button);
      } else {
        fill(box, cell);
      }
      line.append(box);
    });
    if (row.id) {
      line.dataset.id = row.id;
      if (row.id === data.current) line.setAttribute("aria-current", "true");
      line.onclick = (event) => {
        if (event.target.closest("a")) return;
        setTriggerValue("pick", row.id);
      };
    }
    body.append(line);
  }
  table.append(body);
  root.replaceChildren(table);
}
