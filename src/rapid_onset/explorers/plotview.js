// A picture that a kernel redraws: PNG bytes, its words, and a caption that is spoken when it rests.
const SPOKEN_AFTER_MS = 400;

function render({ model, el }) {
  const figure = document.createElement("figure");
  const picture = document.createElement("img");
  const caption = document.createElement("figcaption");
  figure.className = "rapid-onset-plot";
  caption.setAttribute("role", "status");
  caption.setAttribute("aria-live", "polite");
  figure.append(picture, caption);
  el.append(figure);

  let url = null;
  const draw = () => {
    const old = url;
    url = URL.createObjectURL(new Blob([model.get("png")], { type: "image/png" }));
    picture.src = url;
    picture.width = model.get("width");
    // The old picture may go only when the new one is on the screen, else it flickers.
    if (old) picture.decode().catch(() => {}).then(() => URL.revokeObjectURL(old));
  };
  const describe = () => { picture.alt = model.get("alt"); };

  let timer = null;
  const speak = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { caption.textContent = model.get("caption"); }, SPOKEN_AFTER_MS);
  };

  model.on("change:png", draw);
  model.on("change:alt", describe);
  model.on("change:caption", speak);
  describe();
  draw();
  caption.textContent = model.get("caption");

  const stopNaming = nameSliders(el);
  return () => {
    clearTimeout(timer);
    stopNaming();
    if (url) URL.revokeObjectURL(url);
  };
}

// ipywidgets' sliders have role=slider but no accessible name: each gets the label beside it.
function nameSliders(el) {
  const name = (root) => {
    for (const handle of root.querySelectorAll("[role=slider]:not([aria-label])")) {
      const label = handle.closest(".widget-inline-hbox")?.querySelector(".widget-label");
      if (label) handle.setAttribute("aria-label", label.textContent.trim());
    }
  };
  let observer = null;
  // The view is put into the page after render() returns, and sliders may come later still.
  const timer = setTimeout(() => {
    const root = el.closest(".rapid-onset-explorer") ?? el.parentElement ?? el;
    name(root);
    observer = new MutationObserver(() => name(root));
    observer.observe(root, { childList: true, subtree: true });
  });
  return () => { clearTimeout(timer); observer?.disconnect(); };
}

export default { render };
