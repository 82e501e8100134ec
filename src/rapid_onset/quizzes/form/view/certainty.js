/** How sure the learner is: optional, and asked before the first check only. */
function certainty(levels, id) {
  const inputs = levels.map((_, index) =>
    element("input", { type: "radio", name: `${id}-certainty`, value: index + 1 }),
  );
  const labels = levels.map((level, index) =>
    element("label", { class: "ro-quiz-level" }, inputs[index], level),
  );
  const legend = element("legend", {}, "How sure are you? Optional, for your own calibration alone");
  const fieldset = element("fieldset", { class: "ro-quiz-certainty" }, legend, ...labels);
  const read = () => Number(inputs.find((input) => input.checked)?.value) || null;
  return {
    nodes: levels.length ? [fieldset] : [],
    read,
    close() {
      if (read()) fieldset.disabled = true;
      else fieldset.remove();
    },
    write(level) {
      for (const input of inputs) input.checked = Number(input.value) === level;
    },
  };
}
