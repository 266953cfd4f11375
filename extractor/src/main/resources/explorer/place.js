// Puts what takes its time into the page.

import { make } from "./dom.js";

const wanted = new WeakMap();

/** Says something to those who hear the page. */
export function say(words) {
  document.getElementById("said").textContent = words;
}

/**
 * Fills a part of the page with the nodes that a promise gives, unless something else was asked for it meanwhile.
 *
 * @param key  what the part shows: nothing is done where it shows that already
 * @param work gives a promise of nodes; with a function "drawn" beside them, which is called once they stand in the page
 * @return whether it was filled
 */
export async function fill(part, key, work) {
  if (wanted.get(part) === key) {
    return false;
  }
  wanted.set(part, key);
  part.setAttribute("aria-busy", "true");
  let nodes;
  try {
    nodes = await work();
  } catch (wrong) {
    nodes = [failed(part, key, wrong, work)];
  }
  if (wanted.get(part) !== key) {
    return false;
  }
  part.replaceChildren(...nodes);
  try {
    nodes.drawn?.();
  } catch (wrong) {
    part.append(failed(part, key, wrong, work));
  }
  part.setAttribute("aria-busy", "false");
  return true;
}

/** Lets a part be filled anew though it is to show the same. */
export const stale = part => wanted.delete(part);

function failed(part, key, wrong, work) {
  say(wrong.message);
  return make("div", { class: "wrong" }, make("p", {}, wrong.message), make("button", {
    type: "button",
    onclick: () => {
      stale(part);
      fill(part, key, work);
    },
  }, "Try again"));
}
