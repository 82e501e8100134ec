/** Radio buttons or checkboxes, one row each. */
function choices(type, question, id) {
  const rows = question.options.map((option) => {
    const input = element("input", { type, name: id, value: option.id });
    const verdict = element("span", { class: "ro-quiz-verdict" });
    const text = element("span", { class: "ro-quiz-text", html: option.html });
    return { input, verdict, label: element("label", { class: "ro-quiz-option" }, input, text, verdict) };
  });
  const one = type === "radio";
  return {
    legend: one ? "Choose one" : "Choose all that apply",
    nodes: rows.map((row) => row.label),
    read() {
      const chosen = rows.filter((row) => row.input.checked).map((row) => row.input.value);
      return one ? (chosen[0] ?? null) : chosen;
    },
    write(response) {
      for (const { input } of rows) input.checked = [response].flat().includes(input.value);
    },
    judge(verdicts) {
      for (const { input, verdict, label } of rows) judgeRow(label, verdict, verdicts[input.value]);
    },
  };
}
