// A learner's progress. All of it comes by message, and nothing of it is saved with the notebook.

const UNANSWERED_MS = 8000;

/** Element with attributes and children. */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const button = (words) => element("button", { type: "button" }, words);

function render({ model, el }) {
  const report = element("div", { class: "ro-progress-report" });
  const place = element("p", { class: "ro-progress-place" });

  const mine = element("textarea", { readonly: "", rows: "4", spellcheck: "false" });
  const theirs = element("textarea", { rows: "4", spellcheck: "false", autocomplete: "off" });
  const take = button("Take in");
  const elsewhere = element(
    "details",
    {},
    element("summary", {}, "Carry on elsewhere"),
    element("p", {}, "This code holds your progress, without your answers and your name."),
    element("label", {}, "Your code", mine),
    element("label", {}, "A code from elsewhere", theirs),
    take,
  );

  const look = button("Show it anew");
  const forget = button("Forget everything …");
  const yes = button("Yes, forget everything");
  const no = button("No, keep it");
  const question = "Forget everything? It cannot be brought back.";
  const confirm = element(
    "div",
    { role: "group", "aria-label": question, class: "ro-progress-confirm", hidden: "" },
    element("p", {}, question),
    yes,
    no,
  );
  const status = element("p", { role: "status" });
  const panel = element(
    "section",
    { class: "ro-progress", "aria-label": "Your progress" },
    report,
    place,
    elsewhere,
    element("div", { class: "ro-progress-actions" }, look, forget),
    confirm,
    status,
  );

  let waiting;
  const wish = (what) => {
    status.textContent = "";
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      status.textContent = "No answer yet: is the kernel busy or stopped?";
    }, UNANSWERED_MS);
    model.send(what);
  };
  const ask = (open) => {
    confirm.hidden = !open;
    forget.setAttribute("aria-expanded", open);
    (open ? no : forget).focus();
  };
  const show = (answer) => {
    clearTimeout(waiting);
    report.innerHTML = answer.report;
    place.textContent = answer.place;
    mine.value = answer.code;
    status.textContent = answer.said;
  };

  panel.addEventListener("keydown", (event) => {
    event.stopPropagation(); // no notebook shortcuts here
    if (event.key === "Escape" && !confirm.hidden) ask(false);
  });
  mine.addEventListener("focus", () => mine.select());
  take.addEventListener("click", () => wish({ do: "take in", code: theirs.value }));
  look.addEventListener("click", () => wish({ do: "show" }));
  forget.addEventListener("click", () => ask(true));
  no.addEventListener("click", () => ask(false));
  yes.addEventListener("click", () => {
    ask(false);
    wish({ do: "forget" });
  });

  model.on("msg:custom", show);
  el.append(panel);
  wish({ do: "show" });
  return () => {
    clearTimeout(waiting);
    model.off("msg:custom", show);
  };
}

export default { render };
