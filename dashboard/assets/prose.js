export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".prose");
  const body = document.createElement(data.tag);
  body.lang = data.lang;
  for (const segment of data.segments) {
    if (!segment.role) {
      body.append(segment.text);
      continue;
    }
    const mark = document.createElement("mark");
    mark.textContent = segment.text;
    mark.dataset.role = segment.role;
    mark.title = segment.title;
    if (segment.outside) mark.dataset.outside = "true";
    if (segment.id && data.clickable) {
      mark.dataset.figure = segment.id;
      mark.tabIndex = 0;
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-label", segment.title);
      mark.onclick = () => setTriggerValue("pick", segment.id);
      mark.onkeydown = (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          mark.click();
        }
      };
    }
    if (segment.id && segment.id === data.current) mark.setAttribute("aria-current", "true");
    body.append(mark);
  }
  const parts = [body];
  if (data.legend.length) {
    const legend = document.createElement("div");
    legend.className = "legend";
    for (const item of data.legend) {
      const mark = document.createElement("mark");
      mark.dataset.role = item.role;
      mark.textContent = item.label;
      legend.append(mark);
    }
    parts.push(legend);
  }
  root.replaceChildren(...parts);

  const shown = root.dataset.current;
  root.dataset.current = data.current ?? "";
  if (data.reveal && data.current && shown !== data.current) {
    const target = body.querySelector('[aria-current="true"]') ?? body;
    target.scrollIntoView({ block: "nearest" });
  }
}
