/** A list to choose from beside each prompt. */
function matching(question, id) {
  const rows = question.prompts.map((prompt) => {
    const options = question.choices.map(({ id: value, html }) =>
      element("option", { value }, plain(html)),
    );
    const select = element(
      "select",
      { id: `${id}-${prompt.id}` },
      element("option", { value: "" }, "Choose …"),
      ...options,
    );
    const label = element("label", { for: select.id, class: "ro-quiz-text", html: prompt.html });
    const verdict = element("span", { class: "ro-quiz-verdict" });
    const row = element("div", { class: "ro-quiz-match" }, label, select, verdict);
    return { prompt, select, verdict, row };
  });
  return {
    legend: "Choose a match for each",
    nodes: rows.map(({ row }) => row),
    read() {
      const chosen = rows.filter(({ select }) => select.value);
      return Object.fromEntries(chosen.map(({ prompt, select }) => [prompt.id, select.value]));
    },
    write(response) {
      for (const { prompt, select } of rows) select.value = response?.[prompt.id] ?? "";
    },
    judge(verdicts) {
      for (const { prompt, verdict, row } of rows) judgeRow(row, verdict, verdicts[prompt.id]);
    },
  };
}
