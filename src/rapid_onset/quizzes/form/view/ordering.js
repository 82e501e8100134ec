/** A list whose steps are moved by buttons. */
function ordering(question, id) {
  const list = element("ol", { class: "ro-quiz-steps" });
  const spoken = element("p", { class: "ro-quiz-spoken", role: "status" });
  const rows = new Map(question.steps.map((step) => [step.id, stepRow(step)]));

  function stepRow(step) {
    const name = plain(step.html);
    const up = element("button", { type: "button", "aria-label": `Move up: ${name}` }, "↑");
    const down = element("button", { type: "button", "aria-label": `Move down: ${name}` }, "↓");
    const text = element("span", { class: "ro-quiz-text", html: step.html });
    const row = element("li", {}, element("div", { class: "ro-quiz-step" }, text, up, down));
    // The neighbour moves, so that the button keeps the focus.
    up.addEventListener("click", () => {
      if (row.previousElementSibling) row.after(row.previousElementSibling);
      say(name, row);
    });
    down.addEventListener("click", () => {
      if (row.nextElementSibling) row.before(row.nextElementSibling);
      say(name, row);
    });
    return { row, up, down };
  }

  function say(name, row) {
    markEnds();
    spoken.textContent = `${name}: now ${[...list.children].indexOf(row) + 1} of ${rows.size}`;
  }

  function markEnds() {
    // Not disabled: that would take the focus away.
    for (const { row, up, down } of rows.values()) {
      up.setAttribute("aria-disabled", row === list.firstElementChild);
      down.setAttribute("aria-disabled", row === list.lastElementChild);
    }
  }

  function arrange(ids) {
    list.replaceChildren(...ids.map((one) => rows.get(one).row));
    markEnds();
  }

  arrange([...rows.keys()]);
  return {
    legend: "Put into order, the first on top",
    nodes: [list, spoken],
    read() {
      const ids = new Map([...rows].map(([one, { row }]) => [row, one]));
      return [...list.children].map((row) => ids.get(row));
    },
    write(response) {
      if (response) arrange(response);
    },
    judge() {},
  };
}
