// The files of this folder are joined into one module, so they share their names.

/** Element with attributes (`html` is its content) and children. */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "html") node.innerHTML = value;
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** Text of a piece of HTML. */
function plain(html) {
  return element("span", { html }).textContent;
}

/** Number as text, to three digits, with a real minus. */
function threeDigits(value) {
  return String(Number(Number(value).toPrecision(3))).replace("-", "−");
}

/** Say of a row whether what was chosen in it is right; undefined takes back what was said. */
function judgeRow(row, verdict, right) {
  row.dataset.verdict = right === undefined ? "" : right ? "right" : "wrong";
  verdict.textContent = right === undefined ? "" : right ? "✓ right" : "✗ not this one";
}
