// What is wrong with the page as it is laid out now, one sentence each; called in the page by Chromium.
// smallest: least height of letters in pixels; faintest: least contrast; margins: pixels that the widest page leaves
// free; layout: whether places are asked about too, and not colours alone.
({ smallest, faintest, margins, layout }) => {
  const found = [];
  const width = document.documentElement.clientWidth;
  const box = (rect) => ({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);

  if (layout && document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} px wide`);

  // What an element cuts off of what is in it; what a reader can scroll to is not cut.
  const styles = new Map();
  const styled = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const frames = new Map();
  const frame = (element) => {
    if (!frames.has(element)) frames.set(element, box(element.getBoundingClientRect()));
    return frames.get(element);
  };
  const clips = (element) => element.tagName !== "BODY" && element.tagName !== "HTML" && styled(element).overflowX !== "visible";
  const scrolls = (element) => ["auto", "scroll"].includes(styled(element).overflowX);
  const holders = new Map();
  const clippers = (element) => {
    if (element === null) return [];
    if (!holders.has(element)) {
      const above = clippers(element.parentElement);
      holders.set(element, clips(element) ? [...above, element] : above);
    }
    return holders.get(element);
  };
  const cut = (rect, element, words) => {
    let seen = box(rect), hidden = false;
    for (const clipper of clippers(element).toReversed()) {
      const inside = frame(clipper);
      const is = {
        left: Math.max(seen.left, inside.left), right: Math.min(seen.right, inside.right),
        top: Math.max(seen.top, inside.top), bottom: Math.min(seen.bottom, inside.bottom),
      };
      const lost = Math.max(is.left - seen.left, seen.right - is.right, 0.75 * (is.top - seen.top), 0.75 * (seen.bottom - is.bottom));
      if (!scrolls(clipper) && !hidden && lost > 2) found.push(`“${words}” is cut by ${Math.round(lost)} px`);
      if (scrolls(clipper)) hidden = true;
      seen = is;
    }
    return seen;
  };

  // Colours.
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const colours = new Map();
  const colour = (text) => {
    if (!colours.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      colours.set(text, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return colours.get(text);
  };
  const over = (top, below) => top.slice(0, 3).map((value, k) => (value * top[3] + below[k] * (255 - top[3])) / 255);
  const grounds = new Map();
  const ground = (element) => {
    if (element === null) return [255, 255, 255];
    if (!grounds.has(element)) grounds.set(element, over(colour(styled(element).backgroundColor), ground(element.parentElement)));
    return grounds.get(element);
  };
  const light = (rgb) => rgb.map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, k) => sum + value * [0.2126, 0.7152, 0.0722][k], 0);
  const contrast = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };

  // Every text: cut, too faint, too small; then every two that lie on each other.
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement, words = short(node.data);
    if (!words || element.closest("script, style, title, defs") || !element.checkVisibility({ visibilityProperty: true })) continue;
    const drawn = element.closest("svg"), style = styled(element);
    const ratio = contrast(over(colour(drawn ? style.fill : style.color), ground(element)), ground(element));
    if (ratio < faintest) found.push(`“${words}” has a contrast of ${ratio.toFixed(1)}`);
    if (!layout) continue;
    const scale = drawn ? Math.hypot(element.getScreenCTM().a, element.getScreenCTM().b) : 1;
    const size = parseFloat(style.fontSize) * scale;
    if (size < smallest) found.push(`“${words}” is ${size.toFixed(1)} px high`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      const seen = cut(rect, element, words);
      const tall = seen.bottom - seen.top, flat = seen.right - seen.left;
      // A line's box is higher than its letters.
      const [dx, dy] = drawn && rect.height > rect.width ? [0.2 * flat, 1] : [1, 0.2 * tall];
      if (flat > 2 * dx + 1 && tall > 2 * dy + 1)
        texts.push({ node, words, left: seen.left + dx, right: seen.right - dx, top: seen.top + dy, bottom: seen.bottom - dy });
    }
  }
  if (!layout) return [...new Set(found)];
  texts.sort((a, b) => a.top - b.top);
  texts.forEach((one, at) => {
    for (let next = at + 1; next < texts.length && texts[next].top < one.bottom; next += 1) {
      const other = texts[next];
      if (other.node !== one.node && other.left < one.right && one.left < other.right)
        found.push(`“${one.words}” lies on “${other.words}”`);
    }
  });

  // What is drawn outside its drawing.
  for (const svg of document.querySelectorAll("svg:not(svg svg)")) {
    if (!svg.checkVisibility()) continue;
    for (const shape of svg.querySelectorAll("path, line, rect, circle")) {
      if (shape.closest("defs, clipPath, [clip-path], text")) continue;
      const rect = shape.getBoundingClientRect();
      cut(rect, svg.contains(shape) ? shape : svg, `${shape.tagName} ${shape.getAttribute("class") ?? ""} of ${short(svg.getAttribute("aria-label") ?? "a drawing")}`);
    }
  }

  // Drawings that are seen only in part; pictures of the inside of a network may be wider than a telephone.
  for (const svg of document.querySelectorAll("svg"))
    if (svg.checkVisibility() && !svg.closest(".inside") && clippers(svg.parentElement).some(scrolls) && svg.getBoundingClientRect().right > width + 1)
      found.push(`${short(svg.getAttribute("aria-label") ?? "a drawing")} is partly beside the screen`);

  // What a reader must scroll sideways although the window has room for it.
  for (const element of document.querySelectorAll("body *"))
    if (scrolls(element) && element.scrollWidth > element.clientWidth + 1 && element.scrollWidth <= width - margins)
      found.push(`“${short(element.textContent)}” scrolls, and its ${element.scrollWidth} px would fit`);

  return [...new Set(found)];
}
