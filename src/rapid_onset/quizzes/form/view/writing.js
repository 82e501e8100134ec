/** A field for a number or a word, with the unit, if there is one, beside it. */
function writing(legend, question, id) {
  const unit = element("span", { id: `${id}-unit` }, question.unit ?? "");
  const input = element("input", {
    id: `${id}-answer`,
    type: "text",
    inputmode: "text", // the decimal keyboard of phones has no minus
    autocomplete: "off",
    "aria-describedby": unit.id,
  });
  const label = element("label", { for: input.id }, "Your answer");
  return {
    legend,
    nodes: [element("div", { class: "ro-quiz-row" }, label, input, unit)],
    read: () => input.value,
    write: (response) => (input.value = response ?? ""),
    judge() {},
  };
}
