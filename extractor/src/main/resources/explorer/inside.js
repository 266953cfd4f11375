// From one state of the page to the next: links that carry it in their address, and what else changes it.

import { parse, write } from "./address.js";
import { make } from "./dom.js";

let state = parse(location.search);
let showing = () => {};

/** The state that is seen. */
export const now = () => state;

/** Goes where some of the state is another. */
export function go(changes) {
  const next = write({ ...state, ...changes });
  if (next !== write(state)) {
    history.pushState(null, "", next);
    move("go");
  }
}

/** A link there, which works in a new tab, too. */
export const way = (changes, attributes, ...words) =>
  make("a", { href: write({ ...state, ...changes }), "data-inside": true, ...attributes }, ...words);

/** Calls back with the state now and whenever it changes, and how it came about: "start", "go" or "back". */
export function follow(show) {
  showing = show;
  document.addEventListener("click", clicked);
  addEventListener("popstate", () => move("back"));
  move("start");
}

function clicked(event) {
  const link = event.target.closest("a[data-inside]");
  if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    if (link.getAttribute("href") !== write(state)) {
      history.pushState(null, "", link.getAttribute("href"));
      move("go");
    }
  }
}

function move(how) {
  const before = state;
  state = parse(location.search);
  showing(state, before, how);
}
