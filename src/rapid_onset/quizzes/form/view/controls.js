// A control has a `legend`, its `nodes`, and functions: `read` gives the response, `write` shows
// one, and `judge` shows what came of it.

const CONTROLS = {
  single: (question, id) => choices("radio", question, id),
  multiple: (question, id) => choices("checkbox", question, id),
  numeric: (question, id) => writing("Give a number; its unit may be left out", question, id),
  short_text: (question, id) => writing("Answer in a word or two", question, id),
  ordering,
  matching,
  slider_target: slider,
  setting,
  predict_plot: (question, id) =>
    question.mode === "draw" ? drawing(question, id) : choices("radio", question, id),
};
