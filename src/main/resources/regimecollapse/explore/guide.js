// Three steps for the first visit; closed for good by one press.
import { h, useState } from "./ui.js";

const KEY = "explore-guide-closed";

function remembered() {
  try {
    return window.localStorage.getItem(KEY) === "yes";
  } catch (error) {
    return false;
  }
}

function remember(closed) {
  try {
    window.localStorage.setItem(KEY, closed ? "yes" : "no");
  } catch (error) {
    // Without storage the guide comes back next time.
  }
}

/** Whether the guide is closed, and the way to open or close it. */
export function useGuide() {
  const [closed, setClosed] = useState(remembered);
  return [closed, (now) => {
    remember(now);
    setClosed(now);
  }];
}

export const GuideAgain = ({ onOpen }) => h("button", { type: "button", class: "small", onClick: onOpen }, "First steps");

export function Guide({ onClose }) {
  return h("aside", { class: "guide", "aria-label": "First steps" },
    h("ol", null,
      h("li", null, h("strong", null, "Choose"), " a country and story, or leave it as it is."),
      h("li", null, h("strong", null, "Change"), " something under “What if …”: press a ready what-if, move a slider, or drag a point of a curve."),
      h("li", null, h("strong", null, "Read"), " the answer: base against what-if. The bars are how sure it is; they shrink as runs come in. Then read “How sure is this?”.")),
    h("button", { type: "button", onClick: onClose }, "Got it"));
}
