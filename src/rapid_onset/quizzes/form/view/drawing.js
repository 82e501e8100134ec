const SVG = "http://www.w3.org/2000/svg";

/** A curve drawn by setting its height at equal steps, with the model's over it in the end. */
function drawing(question, id) {
  const picture = element("div", { html: question.sketch });
  const plot = picture.querySelector(".ro-sketch-plot");
  const mine = line("ro-curve-mine");
  const { low, high, unit } = question.y;
  const scale = { min: low, max: high, step: question.step, value: low };
  const heights = question.points.map((at, index) =>
    range(`At ${at}`, unit, { id: `${id}-${index}`, ...scale }),
  );

  function line(name) {
    const polyline = document.createElementNS(SVG, "polyline");
    polyline.setAttribute("class", name);
    plot.append(polyline);
    return polyline;
  }

  function trace(polyline, shares) {
    polyline.setAttribute("points", shares.map(([x, y]) => `${x},${1 - y}`).join(" "));
  }

  function draw() {
    const last = heights.length - 1;
    trace(mine, heights.map(({ read }, index) => [index / last, (read() - low) / (high - low)]));
  }

  for (const { row } of heights) row.addEventListener("input", draw);
  draw();
  return {
    legend: `Draw your curve: set ${question.y.label} at each point`,
    nodes: [picture, ...heights.map(({ row }) => row)],
    read: () => heights.map(({ read }) => read()),
    write(response) {
      response?.forEach((height, index) => heights[index]?.write(height));
      draw();
    },
    judge(_verdicts, _response, modelCurve) {
      if (modelCurve.length) trace(line("ro-curve-model"), modelCurve);
    },
  };
}
