/** A labelled range with its value and `unit` in words beside it. */
function range(label, unit, attributes) {
  const input = element("input", { type: "range", ...attributes });
  const words = element("output", { for: attributes.id, "aria-live": "off" });
  const sayValue = () => {
    words.textContent = `${threeDigits(input.value)} ${unit}`;
    input.setAttribute("aria-valuetext", words.textContent);
  };
  input.addEventListener("input", sayValue);
  sayValue();
  const name = element("label", { for: attributes.id }, label);
  return {
    row: element("div", { class: "ro-quiz-row" }, name, input, words),
    read: () => Number(input.value),
    write(value) {
      input.value = value;
      sayValue();
    },
  };
}

/** The slider of the question itself. */
function slider(question, id) {
  const { label, unit, low, high, step, start } = question.slider;
  const one = range(label, unit, { id: `${id}-slider`, min: low, max: high, step, value: start });
  return {
    legend: "Set the slider",
    nodes: [one.row],
    read: one.read,
    write: (response) => one.write(response ?? start),
    judge() {},
  };
}

/** Words on what to set in an explorer, from which the kernel reads the answer. */
function setting(question) {
  const { label, unit } = question.slider;
  const read = element("p", { class: "ro-quiz-read" });
  return {
    legend: "Answer in the figure",
    nodes: [element("p", {}, `Set “${label}” in the figure, then press ${question.verb}.`), read],
    read: () => null,
    write: () => {},
    judge: (_verdicts, response) => {
      read.textContent = response === null ? "" : `Read: ${threeDigits(response)} ${unit}`;
    },
  };
}
