// A what-if as a file of its own, and as a link.
import { Problems, h, useEffect, useRef, useState } from "./ui.js";
import * as api from "./api.js";
import { whatifOf } from "./store.js";

/** A name for a file made of a title: small letters, digits, hyphens. */
export const nameOf = (title) => (title.replace(/^([^:]{2,30}):.*$/, "$1").normalize("NFD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40).replace(/-+$/, "") || "my-what-if");

export function Save({ card, title }) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const copy = async () => {
    const link = window.location.href;
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Copied. It opens in this browser while the program runs; after a new start, put its part from # on behind the new address.");
    } catch (error) {
      setSaid("The browser does not let this page copy: copy the address above.");
    }
    setTimeout(() => setSaid(""), 9000);
  };
  return [
    h("button", { type: "button", onClick: copy }, "Copy link"),
    h("button", { type: "button", "aria-expanded": String(open), onClick: () => setOpen(!open) }, "Save …"),
    h("span", { role: "status", class: said ? "copied quiet" : "unseen" }, said),
    open ? h(Form, { key: "form", card, title, onClose: () => setOpen(false) }) : null,
  ];
}

function Form({ card, title, onClose }) {
  const [name, setName] = useState(nameOf(title));
  const [shown, setShown] = useState(null);
  const [saved, setSaved] = useState(null);
  const [wrong, setWrong] = useState([]);
  const box = useRef(null);
  const key = JSON.stringify(card);
  useEffect(() => { setShown(null); setSaved(null); setWrong([]); }, [key]);
  useEffect(() => box.current && box.current.focus(), []);
  const ask = async (what, put) => {
    setWrong([]);
    const got = await what(name, whatifOf(card, title));
    if (got.ok) put(got.body);
    else setWrong(got.problems);
  };
  const bad = !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  return h("form", { class: "save", onSubmit: (e) => { e.preventDefault(); if (!bad) ask(api.save, setSaved); }, onKeyDown: (e) => e.key === "Escape" && onClose() },
    h("p", { class: "quiet hint" }, "Saving writes a scenario file that gives the same runs again, byte for byte."),
    h("div", { class: "row" }, h("label", { for: "save-name" }, "Name "), h("input", { id: "save-name", ref: box, type: "text", value: name, maxlength: 60, spellcheck: false, "aria-invalid": bad ? "true" : undefined, onInput: (e) => { setName(e.currentTarget.value); setSaved(null); setWrong([]); } }),
      h("span", { class: "quiet" }, ".yaml"), h("button", { class: "primary", disabled: bad }, "Save"), h("button", { type: "button", disabled: bad, onClick: () => ask(api.fileText, setShown) }, "Show the file"), h("button", { type: "button", onClick: onClose }, "Close")),
    bad ? h("p", { class: "problem", role: "alert" }, "A name has small letters, digits and single hyphens between them.") : null,
    h(Problems, { list: wrong }),
    saved ? h("p", { role: "status" }, "Saved as ", h("code", null, saved.file), ". Run it again with ", h("code", null, saved.command), ".") : null,
    shown ? h("div", null, h("p", { class: "quiet hint" }, shown.file), h("pre", { tabindex: 0, "aria-label": "The file" }, shown.text)) : null);
}
