// One question as a form of native controls. The key stays in the kernel: what is here is on screen.

const UNANSWERED_MS = 8000;

function render({ model, el }) {
  let leave = show(model, el);
  const renew = () => {
    const focused = el.contains(document.activeElement);
    leave();
    leave = show(model, el);
    if (focused) el.querySelector(".ro-quiz-title").focus();
  };
  model.on("change:question", renew);
  return () => {
    model.off("change:question", renew);
    leave();
  };
}

/** Show the question that the model holds, and return what takes it away again. */
function show(model, el) {
  const question = model.get("question");
  // Each widget loads its own copy of this module, so a counter would give the same id twice.
  const id = `ro-quiz-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  const control = CONTROLS[question.control](question, id);
  const sure = certainty(question.certainty, id);

  const fieldset = element(
    "fieldset",
    { "aria-labelledby": `${id}-title ${id}-legend`, "aria-describedby": `${id}-stem` },
    element("legend", { id: `${id}-legend` }, control.legend),
    ...control.nodes,
  );
  const submit = element("button", { type: "submit", class: "ro-quiz-submit" }, question.verb);
  const hint = element("button", { type: "button" });
  const vary = element("button", { type: "button" }, "Ask me again with other numbers");
  const actions = element("div", { class: "ro-quiz-actions" }, submit, hint, vary);
  const hints = element("div", { role: "status", class: "ro-quiz-hints" });
  const feedback = element("div", { role: "status", class: "ro-quiz-feedback", tabindex: "-1" });
  const note = element("p", { role: "status", class: "ro-quiz-note" });
  const form = element(
    "form",
    { class: "ro-quiz", novalidate: "" },
    element("p", { class: "ro-quiz-kind" }, question.kind),
    element("p", { class: "ro-quiz-title", id: `${id}-title`, tabindex: "-1" }, question.title),
    element("div", { class: "ro-quiz-stem", id: `${id}-stem`, html: question.stem }),
    fieldset,
    ...sure.nodes,
    hints,
    actions,
    feedback,
    note,
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
    if (hint === document.activeElement && shown.length === question.hints) submit.focus();
    hint.hidden = shown.length === question.hints;
    hint.textContent = `Hint ${shown.length + 1} of ${question.hints}`;
  };

  const showOutcome = () => {
    clearTimeout(waiting);
    const outcome = model.get("outcome");
    feedback.dataset.outcome = outcome;
    feedback.innerHTML = model.get("feedback");
    vary.hidden = !model.get("can_vary");
    control.judge(model.get("verdicts"), model.get("response"), model.get("model_curve"));
    if (outcome !== "" && outcome !== "unread") sure.close();
    if (outcome === "committed") {
      const focused = form.contains(document.activeElement);
      fieldset.disabled = true;
      actions.hidden = hints.hidden = true;
      if (focused) feedback.focus(); // the button that held the focus is gone
    }
  };

  const showNote = () => {
    note.textContent = model.get("note");
  };

  const ask = (counter) => {
    model.set(counter, model.get(counter) + 1);
    model.save_changes();
  };

  form.addEventListener("keydown", (event) => event.stopPropagation()); // no notebook shortcuts here
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say("Checking …");
    clearTimeout(waiting);
    waiting = setTimeout(() => say("No answer yet: is the kernel busy or stopped?"), UNANSWERED_MS);
    model.set("response", control.read());
    model.set("certainty", sure.read());
    ask("checks");
  });
  hint.addEventListener("click", () => ask("hints_wanted"));
  vary.addEventListener("click", () => ask("variants_wanted"));

  const listeners = { answered: showOutcome, hints: showHints, note: showNote };
  for (const [name, hear] of Object.entries(listeners)) model.on(`change:${name}`, hear);
  control.write(model.get("response"));
  sure.write(model.get("certainty"));
  showHints();
  showOutcome();
  showNote();
  el.replaceChildren(form);
  return () => {
    clearTimeout(waiting);
    for (const [name, hear] of Object.entries(listeners)) model.off(`change:${name}`, hear);
  };
}

export default { render };
