// One question as a form of native controls. The key stays in the kernel: what is here is on screen.

const UNANSWERED_MS = 8000;

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
      for (const { input, verdict, label } of rows) {
        const right = verdicts[input.value];
        label.dataset.verdict = right === undefined ? "" : right ? "right" : "wrong";
        verdict.textContent = right === undefined ? "" : right ? "✓ right" : "✗ not this one";
      }
    },
  };
}

/** A field for a number, with its unit beside it. */
function number(question, id) {
  const unit = element("span", { id: `${id}-unit` }, question.unit);
  const input = element("input", {
    id: `${id}-number`,
    type: "text",
    inputmode: "text", // the decimal keyboard of phones has no minus
    autocomplete: "off",
    "aria-describedby": unit.id,
  });
  const label = element("label", { for: input.id }, "Your answer");
  return {
    legend: "Give a number; its unit may be left out",
    nodes: [element("div", { class: "ro-quiz-number" }, label, input, unit)],
    read: () => input.value,
    write: (response) => (input.value = response ?? ""),
    judge: () => {},
  };
}

const CONTROLS = {
  single: (question, id) => choices("radio", question, id),
  multiple: (question, id) => choices("checkbox", question, id),
  numeric: number,
};

function render({ model, el }) {
  const question = model.get("question");
  // Each widget loads its own copy of this module, so a counter would give the same id twice.
  const id = `ro-quiz-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  const control = CONTROLS[question.type](question, id);

  const fieldset = element(
    "fieldset",
    { "aria-labelledby": `${id}-title ${id}-legend`, "aria-describedby": `${id}-stem` },
    element("legend", { id: `${id}-legend` }, control.legend),
    ...control.nodes,
  );
  const submit = element("button", { type: "submit", class: "ro-quiz-submit" }, question.verb);
  const hint = element("button", { type: "button" });
  const actions = element("div", { class: "ro-quiz-actions" }, submit, hint);
  const hints = element("div", { role: "status", class: "ro-quiz-hints" });
  const feedback = element("div", { role: "status", class: "ro-quiz-feedback", tabindex: "-1" });
  const form = element(
    "form",
    { class: "ro-quiz", novalidate: "" },
    element("p", { class: "ro-quiz-kind" }, question.kind),
    element("p", { class: "ro-quiz-title", id: `${id}-title` }, question.title),
    element("div", { class: "ro-quiz-stem", id: `${id}-stem`, html: question.stem }),
    fieldset,
    hints,
    actions,
    feedback,
  );

  let waiting;
  const say = (words) => {
    feedback.dataset.outcome = "";
    feedback.textContent = words;
  };

  const showHints = () => {
    const shown = model.get("hints");
    const list = element("ol", {}, ...shown.map((html) => element("li", { html })));
    hints.replaceChildren(...(shown.length ? [list] : []));
    hint.hidden = shown.length === question.hints;
    hint.textContent = `Hint ${shown.length + 1} of ${question.hints}`;
  };

  const showOutcome = () => {
    clearTimeout(waiting);
    const outcome = model.get("outcome");
    feedback.dataset.outcome = outcome;
    feedback.innerHTML = model.get("feedback");
    control.judge(model.get("verdicts"));
    if (outcome === "committed") {
      const focused = form.contains(document.activeElement);
      fieldset.disabled = true;
      actions.hidden = hints.hidden = true;
      if (focused) feedback.focus(); // the button that held the focus is gone
    }
  };

  form.addEventListener("keydown", (event) => event.stopPropagation()); // no notebook shortcuts here
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say("Checking …");
    clearTimeout(waiting);
    waiting = setTimeout(() => say("No answer yet: is the kernel busy or stopped?"), UNANSWERED_MS);
    model.set("response", control.read());
    model.set("checks", model.get("checks") + 1);
    model.save_changes();
  });
  hint.addEventListener("click", () => {
    model.set("hints_wanted", model.get("hints").length + 1);
    model.save_changes();
  });

  model.on("change:answered", showOutcome);
  model.on("change:hints", showHints);
  control.write(model.get("response"));
  showHints();
  if (model.get("answered")) showOutcome();
  el.append(form);
  return () => {
    clearTimeout(waiting);
    model.off("change:answered", showOutcome);
    model.off("change:hints", showHints);
  };
}

export default { render };
